import path from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, dayLine } from '../../cms/test/harness/shop';
import { AGREED, launch, type MiniProgram } from '../runtime/launch';

const dist = path.resolve(import.meta.dirname, '../../miniapp/dist/weapp');

let app: App;
beforeAll(async () => {
  app = await startApp();
});
afterAll(() => app.stop());

/** What an inspector's phone keeps, and the WeChat bundle started on it, at the page of the gate. */
async function atTheGate(kept: { storage: Map<string, string>; files: Map<string, string> }, network = true) {
  const here = { dist, api: app.url, sandbox: app.sandbox.origin, visitor: 'inspector' };
  const inspector = launch({ ...here, ...kept, network });
  inspector.openTab('me');
  await inspector.waitFor(() => inspector.has('login') || inspector.has('inspector'));
  if (inspector.has('login')) inspector.tap('login');
  await inspector.waitFor(() => inspector.has('inspector'));
  inspector.tap('inspector');
  await inspector.waitFor(() => inspector.has(network ? 'link-online' : 'link-offline'));
  return inspector;
}

async function scan(inspector: MiniProgram, code: string, verdict: 'admitted' | 'refused'): Promise<string> {
  inspector.input('scan-code', code);
  // The button answers once the page has drawn what was typed.
  await new Promise((resolve) => setTimeout(resolve, 300));
  inspector.tap('scan-submit');
  await inspector.waitFor(() => inspector.has(`verdict-${verdict}`));
  const title = inspector.textOf('verdict-title');
  inspector.tap('next-visitor');
  await inspector.waitFor(() => !inspector.has(`verdict-${verdict}`));
  return title;
}

test('the WeChat bundle keeps the list in files, checks signatures without network, and sends what waited', async () => {
  const visitor = await app.visitor('visitor');
  const [first, second] = await buy(visitor, app.sandbox.origin, dayLine(), dayLine());
  const live = async (code: string) =>
    (await visitor.get(`/api/ticketing/tickets/${code}/live-code`)).data.code;
  const kept = { storage: new Map(AGREED), files: new Map<string, string>() };
  const online = await atTheGate(kept);
  await online.waitFor(() => [...kept.files.keys()].some((file) => file.includes('manifest')));
  online.close();

  const offline = await atTheGate(kept, false);
  const code = await live(first?.code);
  expect(await scan(offline, code, 'admitted')).toBe('请入园');
  expect(await scan(offline, code, 'refused')).toBe('已使用');
  const forged = code.slice(0, -1) + (code.endsWith('0') ? '1' : '0');
  expect(await scan(offline, forged, 'refused')).toBe('无效票码');
  await scan(offline, second?.shortCode, 'admitted');
  expect(offline.errors).toEqual([]);
  offline.close();

  // Started anew: what waited lies in the files, and is sent as soon as there is network.
  const back = await atTheGate(kept);
  const uses = async () =>
    (
      await app.db.query(
        `select count(*)::int as uses from ticket_uses u join tickets t on t.id = u.ticket_id where t.code = any($1)`,
        [[first?.code, second?.code]],
      )
    ).rows[0].uses;
  await expect.poll(uses, { timeout: 10_000 }).toBe(2);
  const { rows } = await app.db.query('select admitted, reason, offline from scans order by scanned_at, id');
  expect(rows).toEqual([
    { admitted: true, reason: null, offline: true },
    { admitted: false, reason: 'TICKET_ALREADY_USED', offline: true },
    { admitted: false, reason: 'CODE_INVALID', offline: true },
    { admitted: true, reason: null, offline: true },
  ]);
  expect(back.errors).toEqual([]);
  back.close();
});
