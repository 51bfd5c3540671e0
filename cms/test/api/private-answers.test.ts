import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import type { Json } from '../harness/visitor';

let app: App;
beforeAll(async () => {
  app = await startApp({ work: false });
});
afterAll(() => app.stop());

/** Every address that is read by members alone, with something plausible in the place of its parameters. */
async function membersAddresses(): Promise<string[]> {
  const { paths } = (await (await fetch(`${app.url}/api/openapi.json`)).json()) as Json;
  return Object.entries(paths as Record<string, Json>)
    .filter(([, methods]) => methods.get?.security?.length)
    .map(([path]) => path.replace(/\{\w+\}/g, 'something'));
}

test('what a member has read is never remembered for whoever asks next', async () => {
  const addresses = await membersAddresses();
  expect(addresses).toContain('/api/gifts/exchanges');
  const ann = await app.visitor('ann');
  const guest = app.anonymous();
  for (const address of addresses) {
    await ann.get(address);
    expect([address, (await guest.get(address)).error?.name]).toEqual([address, 'UNAUTHORIZED']);
  }
});
