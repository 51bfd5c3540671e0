import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine, hold } from '../../cms/test/harness/shop';
import type { Visitor } from '../../cms/test/harness/visitor';
import { launch, type MiniProgram } from '../runtime/launch';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');
const A_WHILE_MS = 1_500;

let app: App;
let visitor: Visitor;
beforeAll(async () => {
  app = await startApp();
  visitor = await app.visitor('lin');
});
afterAll(() => app.stop());

const start = (open?: string, more: Partial<Parameters<typeof launch>[0]> = {}): MiniProgram =>
  launch({
    dist,
    api: app.url,
    sandbox: app.sandbox.origin,
    visitor: 'lin',
    ...(open === undefined ? {} : { open }),
    ...more,
  });

const aWhile = () => new Promise((resolve) => setTimeout(resolve, A_WHILE_MS));

/** How often the phone has asked the server for this. */
const asked = ({ phone }: MiniProgram, wanted: RegExp): number =>
  phone.log.filter(
    ({ name, options }) => name === 'request' && wanted.test((options as { path: string }).path),
  ).length;

async function openTicket(): Promise<{ phone: MiniProgram; code: string }> {
  const [ticket] = await buy(visitor, app.sandbox.origin, dayLine());
  const phone = start(`pages/ticket/index?code=${ticket?.code}`);
  await phone.waitFor(() => phone.has('short-code') || phone.has('login'));
  if (phone.has('login')) phone.tap('login');
  await phone.waitFor(() => phone.has('short-code') && asked(phone, /live-code$/) > 0);
  return { phone, code: ticket?.code };
}

test('a ticket in the pocket asks for nothing, and has a fresh code as soon as it is out again', async () => {
  const { phone } = await openTicket();
  phone.hide();
  const before = asked(phone, /live-code$/);
  await aWhile();
  expect(asked(phone, /live-code$/)).toBe(before);
  phone.show();
  await phone.waitFor(() => asked(phone, /live-code$/) > before);
  expect(phone.errors).toEqual([]);
  phone.close();
});

test('a list that comes to the front again, and one that is pulled down, shows what has happened meanwhile', async () => {
  const [one, other] = await hold(visitor, dayLine(1), dayLine(2));
  const phone = start('pages/order/unpaid/index');
  await phone.waitFor(() => phone.has(`unpaid-${one?.shortCode}`) || phone.has('login'));
  if (phone.has('login')) phone.tap('login');
  await phone.waitFor(() => phone.has(`unpaid-${other?.shortCode}`));
  phone.hide();
  await visitor.delete(`/api/ticketing/tickets/${one?.code}`);
  phone.show();
  await phone.waitFor(() => !phone.has(`unpaid-${one?.shortCode}`));

  await visitor.delete(`/api/ticketing/tickets/${other?.code}`);
  phone.pullDown();
  await phone.waitFor(() => !phone.has(`unpaid-${other?.shortCode}`));
  await phone.waitFor(() => phone.phone.log.some(({ name }) => name === 'stopPullDownRefresh'));
  expect(phone.errors).toEqual([]);
  phone.close();
});

test('the second start paints what the first one kept, without any network', async () => {
  const first = start();
  await first.waitFor('云栖山一日票');
  first.hide();
  const { storage, files } = first.phone;
  first.close();
  const second = start(undefined, { storage, files, network: false });
  await second.waitFor('云栖山一日票', 1_000);
  expect(second.phone.log.some(({ name }) => name === 'request')).toBe(false);
  second.close();
});
