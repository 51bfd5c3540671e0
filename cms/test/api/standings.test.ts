import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { TicketStanding, Tickets } from '../../src/plugins/ticketing/contract';
import { administrator } from '../harness/admin';
import { type App, startApp } from '../harness/app';
import { changed, editProduct, payDifference } from '../harness/change';
import { type Inspector, inspectorOf } from '../harness/gate';
import { providerOf } from '../harness/provider';
import { buy, day, dayLine, eventually, hold, statusOf } from '../harness/shop';
import type { Json, Visitor } from '../harness/visitor';

let app: App;
let ann: Visitor;
let boss: Visitor;
let east: Inspector;
let tickets: Tickets;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_PAY_REFUND_SPACING_SECONDS: '0.2' } });
  await providerOf(app).settings({ refundDelayMs: 50 });
  ann = await app.visitor('ann');
  boss = await administrator(app);
  east = await inspectorOf(app, 'standing-phone');
  tickets = app.strapi.plugin('ticketing').service('tickets');
  await editProduct(app, 'day-ticket', {
    pointsRule: 'per-yuan',
    points: 1,
    commissionRule: 'fixed',
    commissionFen: 1000,
    maxChanges: 3,
    priceRules: [{ days: 'daily', from: day(5), to: day(5), priceFen: 15_800 }],
  });
});
afterAll(() => app.stop());

const standing = async (code: string): Promise<TicketStanding | null> => tickets.standing(app.db, code);
const bought = async (line: object = dayLine()): Promise<Json> =>
  (await buy(ann, app.sandbox.origin, line))[0];
const force = (code: string, body: object) =>
  boss.post(`/ticketing/tickets/${code}/forced-refund`, { reason: '缆车停运', ...body });

describe('what a ticket is worth to others', () => {
  test('a held one is worth nothing, a paid one its price and what was frozen for it', async () => {
    const [held] = await hold(ann, dayLine(1));
    expect(await standing(held.code)).toMatchObject({
      status: 'held',
      grossFen: 0,
      orderNumber: null,
      paidAt: null,
    });
    const ticket = await bought(dayLine(1));
    expect(await standing(ticket.code)).toMatchObject({
      code: ticket.code,
      originCode: ticket.code,
      status: 'valid',
      channel: 'mini-program',
      productSlug: 'day-ticket',
      grossFen: 12_800,
      paidFen: 12_800,
      refundedFen: 0,
      points: 128,
      commissionFen: 1000,
      admitted: false,
      ended: false,
      refundUnderWay: false,
      replaces: null,
      replacedBy: null,
    });
    expect(await standing('NOSUCHTICKET')).toBeNull();
  });

  test('admitted holds from the scan until it is undone', async () => {
    const ticket = await bought();
    const live = (await ann.get(`/api/ticketing/tickets/${ticket.code}/live-code`)).data.code;
    const scan = await east.scan(live);
    const admitted = await standing(ticket.code);
    expect(admitted).toMatchObject({ admitted: true, status: 'used' });
    expect(admitted?.firstAdmittedAt?.toISOString()).toBe(scan.at);
    await east.undo(scan.id);
    expect(await standing(ticket.code)).toMatchObject({ admitted: false, firstAdmittedAt: null });
  });

  test('a part that went back is no longer paid; all of it ends the ticket', async () => {
    const ticket = await bought(dayLine(3));
    await force(ticket.code, { amountFen: 2_800, keepTicket: true });
    await eventually(
      () => standing(ticket.code),
      (now) => now?.refundedFen === 2_800 && !now.refundUnderWay,
      20_000,
    );
    expect(await standing(ticket.code)).toMatchObject({ status: 'valid', grossFen: 12_800, paidFen: 10_000 });
    await force(ticket.code, {});
    await eventually(statusOf(ann, ticket.code), (status) => status === 'refunded', 20_000);
    expect(await standing(ticket.code)).toMatchObject({ ended: true, paidFen: 0, refundUnderWay: false });
  });

  test('money on its way is told and still counts as paid', async () => {
    await providerOf(app).settings({ refundDelayMs: 600_000 });
    const ticket = await bought(dayLine(4));
    await force(ticket.code, {});
    expect(await standing(ticket.code)).toMatchObject({
      status: 'refunding',
      refundUnderWay: true,
      ended: false,
      paidFen: 12_800,
    });
    await providerOf(app).settings({ refundDelayMs: 50 });
  });

  test('a changed day: one chain, one origin, all its money', async () => {
    const first = await bought(dayLine(2));
    const same = await changed(ann, first.code, { date: day(3) });
    const dearer = await changed(ann, same.ticket.code, { date: day(5) });
    // Until the difference is paid the second ticket stands.
    expect(await tickets.current(app.db, first.code)).toMatchObject({ code: same.ticket.code });
    await payDifference(app, ann, dearer.ticket.code);
    const chain = await tickets.standings(app.db, [first.code, same.ticket.code, dearer.ticket.code]);
    expect(chain.get(first.code)).toMatchObject({ status: 'changed', replacedBy: same.ticket.code });
    expect(chain.get(dearer.ticket.code)).toMatchObject({
      originCode: first.code,
      replaces: same.ticket.code,
      grossFen: 15_800,
      points: 128,
    });
    for (const code of chain.keys())
      expect(await tickets.current(app.db, code)).toMatchObject({
        code: dearer.ticket.code,
        originCode: first.code,
      });
  });
});
