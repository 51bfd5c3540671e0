import { settings } from '../../../../../config/settings';
import type { Day } from '../../../../kernel/clock';
import type { Queryable } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { type Judged, judge, type MassTicket, tokenOf } from '../rules/mass-refund';
import * as targets from '../store/mass-refund-targets';
import type { RunSelection } from '../store/mass-refunds';

export interface MassSelection extends RunSelection {
  day: Day;
}

export interface MassPlan {
  slots: targets.TargetSlot[];
  judged: (Judged & { orderNumber: string | null })[];
  waiting: { id: number; tickets: number }[];
  /** How long it takes until the last refund is handed to WeChat Pay, if nothing goes wrong. */
  seconds: number;
  /** Names exactly this plan. */
  token: string;
}

/** What a mass refund would do just now. Writes nothing. Throws SLOT_NOT_FOUND. */
export async function planMassRefund(q: Queryable, selection: MassSelection, at: Date): Promise<MassPlan> {
  const slots = await chosenSlots(q, selection);
  const ids = slots.map(({ id }) => id);
  const found = await targets.ofSlots(q, ids, selection.products);
  const judged = found.flatMap((ticket) => {
    const verdict = judge(massTicket(ticket), selection.terms, at);
    const { id: ticketId, product, title, orderNumber } = ticket;
    return verdict ? [{ ...verdict, ticketId, product, title, orderNumber }] : [];
  });
  // Without a closed slot its line goes on: freed places are offered to it.
  const waiting = selection.closeSlots ? await targets.waitingFor(q, ids, selection.products) : [];
  return { slots, judged, waiting, seconds: secondsFor(judged), token: tokenOf(selection, judged) };
}

async function chosenSlots(q: Queryable, { day, pool, slots: names }: MassSelection) {
  const ofDay = (await targets.slotsOfDay(q, day)).filter(({ poolId }) => pool === null || poolId === pool);
  if (names === null) return ofDay;
  const missing = names.filter((name) => !ofDay.some(({ publicId }) => publicId === name));
  if (missing.length > 0) throw new DomainError('SLOT_NOT_FOUND', { slots: missing });
  return ofDay.filter(({ publicId }) => names.includes(publicId));
}

/** A ticket as the rules see it. */
const massTicket = (ticket: targets.TargetTicket): MassTicket => ({
  ...ticket,
  paidFen: ticket.paidFen ?? 0,
});

/** The pace of handing over, and the minute between two refunds of one order: whichever takes longer. */
function secondsFor(judged: MassPlan['judged']): number {
  const { massRefundsPerSecond, wechatPay } = settings();
  const touched = judged.filter(({ action }) => action !== null).length;
  const ofOrder = new Map<string, number>();
  let most = 0;
  for (const { action, amountFen, orderNumber } of judged) {
    if (action !== 'refund' || amountFen === 0 || !orderNumber) continue;
    const count = (ofOrder.get(orderNumber) ?? 0) + 1;
    ofOrder.set(orderNumber, count);
    most = Math.max(most, count);
  }
  const spacing = (Math.max(0, most - 1) * wechatPay.refundSpacingMs) / 1000;
  return Math.ceil(Math.max(touched / massRefundsPerSecond, spacing));
}
