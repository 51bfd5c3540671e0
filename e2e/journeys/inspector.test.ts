import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { administrator } from '../../cms/test/harness/admin';
import { type App, startApp } from '../../cms/test/harness/app';
import { buy, CONTACT, dayLine } from '../../cms/test/harness/shop';
import type { Visitor } from '../../cms/test/harness/visitor';
import { launchBrowser, Phone } from './phone';

let app: App;
let browser: Browser;
let visitor: Visitor;
beforeAll(async () => {
  [app, browser] = [await startApp(), await launchBrowser()];
  visitor = await app.visitor('visitor');
});
afterAll(async () => {
  await browser.close();
  await app.stop();
});

interface Bought {
  code: string;
  /** As the visitor's phone shows it for some seconds. */
  live: string;
}

async function tickets(count: number): Promise<Bought[]> {
  const bought = await buy(visitor, app.sandbox.origin, ...Array.from({ length: count }, () => dayLine()));
  return Promise.all(
    bought.map(async ({ code }) => {
      const { data } = await visitor.get(`/api/ticketing/tickets/${code}/live-code`);
      return { code, live: data.code };
    }),
  );
}

/** An inspector's phone at the first gate, with the day's list on it and the app kept. */
async function atTheGate(): Promise<Phone> {
  const phone = await Phone.open(browser, app.url);
  await phone.logIn('inspector');
  await phone.tap('#inspector');
  await phone.find('#link-online').waitFor({ state: 'attached' });
  await phone.page.evaluate('navigator.serviceWorker.ready');
  return phone;
}

async function scan(phone: Phone, code: string, verdict: 'admitted' | 'refused'): Promise<string> {
  await phone.type('#scan-code', code);
  await phone.tap('#scan-submit');
  await phone.find(`#verdict-${verdict}`).waitFor();
  const title = await phone.textOf('#verdict-title');
  await phone.tap('#next-visitor');
  return title;
}

const scansOf = async (...codes: string[]) =>
  (
    await app.db.query(
      `select t.code, s.admitted, s.reason, s.offline, s.conflict from scans s join tickets t on t.id = s.ticket_id
        where t.code = any($1) order by s.scanned_at, s.id`,
      [codes],
    )
  ).rows;
const usesOf = async (...codes: string[]) =>
  (
    await app.db.query(
      `select count(*)::int as uses from ticket_uses u join tickets t on t.id = u.ticket_id
        where t.code = any($1) and u.undone_at is null`,
      [codes],
    )
  ).rows[0].uses;

test('the network is cut, the page reloaded, three tickets scanned, one of them twice; all is booked when it is back', async () => {
  const [first, second, third, online] = (await tickets(4)) as [Bought, Bought, Bought, Bought];
  const phone = await atTheGate();
  await scan(phone, online.live, 'admitted');

  await phone.page.context().setOffline(true);
  await phone.page.reload();
  await phone.find('#link-offline').waitFor({ state: 'attached' });
  expect(await scan(phone, first.live, 'admitted')).toBe('请入园');
  await scan(phone, second.live, 'admitted');
  expect(await scan(phone, first.live, 'refused')).toBe('已使用');
  await scan(phone, third.live, 'admitted');
  // What was let in before the cut is known here too.
  expect(await scan(phone, online.live, 'refused')).toBe('已使用');
  expect(await phone.textOf('#gate-more')).toContain('5 条待上传');
  expect(await scansOf(first.code, second.code, third.code)).toEqual([]);

  // Whatever happens to the page, what waits is on the shelf.
  await phone.page.reload();
  await phone.find('#gate-more').waitFor();
  expect(await phone.textOf('#gate-more')).toContain('5 条待上传');
  await phone.page.context().setOffline(false);
  await phone.find('#link-online').waitFor({ state: 'attached' });
  await expect.poll(() => phone.count('#gate-more')).toBe(0);

  expect(await scansOf(first.code, second.code, third.code)).toEqual([
    { code: first.code, admitted: true, reason: null, offline: true, conflict: null },
    { code: second.code, admitted: true, reason: null, offline: true, conflict: null },
    { code: first.code, admitted: false, reason: 'TICKET_ALREADY_USED', offline: true, conflict: null },
    { code: third.code, admitted: true, reason: null, offline: true, conflict: null },
  ]);
  expect(await usesOf(first.code, second.code, third.code, online.code)).toBe(4);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('a ticket given back is refused without network after a delta; one given back later is let in, and told as a conflict', async () => {
  const [known, unknown] = (await tickets(2)) as [Bought, Bought];
  const phone = await atTheGate();
  const giveBack = (code: string) =>
    app.db.query(`update tickets set status = 'refunding', refunding_from = 'valid' where code = $1`, [code]);
  await giveBack(known.code);
  await phone.tap('#gate-link');
  await phone.page.waitForResponse((response) => response.url().includes('/scans/manifest'));
  await phone.page.context().setOffline(true);
  await giveBack(unknown.code);

  expect(await scan(phone, known.live, 'refused')).toBe('退款中');
  await scan(phone, unknown.live, 'admitted');
  await phone.page.context().setOffline(false);
  await phone.find('#gate-conflicts').waitFor();
  await phone.tap('#conflicts-look');
  await phone.find('.records__row--conflict').waitFor();
  expect(await phone.textOf('.records__row--conflict')).toContain('退款中');
  await phone.tap('#records-done');

  expect(await usesOf(known.code, unknown.code)).toBe(0);
  const { rows } = await app.db.query(
    `select facts->>'reason' as reason from attention_items where kind = 'offline-conflict' and facts->>'ticket' = $1`,
    [unknown.code],
  );
  expect(rows).toEqual([{ reason: 'TICKET_REFUNDING' }]);
  await phone.tap('#conflicts-read');
  await expect.poll(() => phone.count('#gate-conflicts')).toBe(0);
  await phone.close();
});

test('after the limit without network the page says so and refuses', async () => {
  const [ticket] = (await tickets(1)) as [Bought];
  const phone = await atTheGate();
  await phone.page.context().setOffline(true);
  await phone.page.clock.install({ time: Date.now() + 61 * 60_000 });
  await phone.page.reload();
  await phone.find('#gate-overdue').waitFor();
  // Typed: a live code would be too old by itself.
  expect(await scan(phone, ticket.code, 'refused')).toBe('离线过久');
  await phone.close();
});

test('how many enter, a document looked at, a ticket found for who has no phone, one taken back, one way out', async () => {
  const [tenTimes] = await buy(visitor, app.sandbox.origin, { product: 'ten-times', visitor: CONTACT });
  const [named, lost] = (await tickets(2)) as [Bought, Bought];
  await app.db.query(`update tickets set terms = terms || '{"idCheck": true}' where code = $1`, [named.code]);
  const phone = await atTheGate();

  await phone.type('#scan-code', tenTimes?.code);
  await phone.tap('#scan-submit');
  await phone.tap('#heads-3');
  await phone.tap('#heads-confirm');
  await phone.find('#verdict-admitted').waitFor();
  expect(await phone.textOf('#verdict-title')).toBe('请入园 3 人');
  expect(await usesOf(tenTimes?.code)).toBe(3);
  await phone.tap('#verdict-undo');
  await phone.answer('撤销');
  await expect.poll(() => usesOf(tenTimes?.code)).toBe(0);

  await phone.type('#scan-code', named.live);
  await phone.tap('#scan-submit');
  await phone.find('#question-id').waitFor();
  expect(await phone.textOf('#question-id')).toContain('林');
  expect(await usesOf(named.code)).toBe(0);
  await phone.tap('#id-confirm');
  await phone.find('#verdict-admitted').waitFor();
  expect(await usesOf(named.code)).toBe(1);
  await phone.tap('#next-visitor');

  const { rows } = await app.db.query('select short_code as short from tickets where code = $1', [lost.code]);
  await phone.tap('#open-find');
  await phone.type('#find-query', CONTACT.phone);
  await phone.tap('#find-submit');
  await phone.find(`#scan-${rows[0].short}`).waitFor();
  expect(await phone.textOf('#find')).not.toContain(CONTACT.phone);
  await phone.tap(`#scan-${rows[0].short}`);
  await phone.find('#verdict-admitted').waitFor();
  await phone.tap('#next-visitor');

  await phone.tap('#open-setup');
  await phone.tap('#direction-out');
  await phone.tap('#setup-done');
  expect(await scan(phone, lost.code, 'admitted')).toBe('已出园');
  expect(await usesOf(lost.code)).toBe(1);
  const exits = `select direction from scans s join tickets t on t.id = s.ticket_id where t.code = $1 order by s.id`;
  expect((await app.db.query(exits, [lost.code])).rows).toEqual([{ direction: 'in' }, { direction: 'out' }]);
  expect(phone.complaints).toEqual([]);
  await phone.close();
});

test('a hand scanner types into the page, and a phone is registered by the code that staff made for it', async () => {
  const [ticket] = (await tickets(1)) as [Bought];
  const staff = await administrator(app);
  const { data: made } = await staff.post('/ticketing/gate/devices', { name: '东门一号', gates: ['east'] });
  const phone = await atTheGate();
  await phone.tap('#open-setup');
  await phone.type('#device-code', made.code);
  await phone.tap('#device-register');
  await expect.poll(() => phone.textOf('#device-name')).toContain('东门一号');
  await phone.tap('#setup-done');

  // Keys as a scanner sends them, into no field.
  await phone.page.evaluate('document.activeElement?.blur()');
  await phone.page.keyboard.type(ticket.live);
  await phone.page.keyboard.press('Enter');
  await phone.find('#verdict-admitted').waitFor();
  const { rows } = await app.db.query(
    `select d.name from scans s join tickets t on t.id = s.ticket_id join gate_devices d on d.id = s.gate_device_id
      where t.code = $1`,
    [ticket.code],
  );
  expect(rows).toEqual([{ name: '东门一号' }]);
  await phone.close();
});
