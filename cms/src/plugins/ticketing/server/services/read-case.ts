import { settings } from '../../../../../config/settings';
import { attentionAbout } from '../../../../kernel/attention';
import { auditOf } from '../../../../kernel/audit';
import { normalizeCode } from '../../../../kernel/code';
import { db } from '../../../../kernel/db';
import { DomainError, type ErrorCode, type Locale, sentenceFor } from '../../../../kernel/errors';
import { maskName, maskPhone } from '../../../../kernel/mask';
import type { CaseTicketRow, CaseView } from '../admin-routes/desk-shapes';
import { messages, pay } from '../deps';
import { caseTimeline } from '../rules/case-timeline';
import * as store from '../store/cases';
import { listGates } from './list-gates';

/**
 * Everything about one order: its tickets, its money, all that happened. `key` is the order's number, or the code or
 * short code of one of its tickets; of a ticket that is in no order it is the ticket alone. Throws ORDER_NOT_FOUND.
 */
export async function readCase(key: string, locale: Locale): Promise<CaseView> {
  const { order, tickets } = await findCase(key);
  const gates = new Map((await listGates(locale)).map(({ slug, title }) => [slug, title]));
  const gateOf = (slug: string) => gates.get(slug) ?? slug;
  const refunds = order ? await store.refundsOfOrder(db(), order.id) : [];
  const ids = tickets.map(({ id }) => id);
  const codes = tickets.map(({ code }) => code);
  const numbers = refunds.map(({ number }) => number);
  const subjects = [...(order ? [order.number] : []), ...codes, ...numbers];
  const owner = order ?? tickets[0];
  if (!owner) throw new DomainError('ORDER_NOT_FOUND');
  const [payment, scans, sent, attention, ofOrder, ofTickets, ofRefunds] = await Promise.all([
    order ? pay().history(order.number) : null,
    store.scansOfTickets(db(), ids),
    messages().about(owner.memberId, subjects),
    attentionAbout(db(), subjects),
    auditOf(db(), 'order', order ? [order.number] : []),
    // The long one opens the gate: it is in no record that stays.
    auditOf(
      db(),
      'ticket',
      tickets.map(({ shortCode }) => shortCode),
    ),
    auditOf(db(), 'refund', numbers),
  ]);
  const audit = [...ofOrder, ...ofTickets, ...ofRefunds];
  const worded = scans.map(({ gate, reason, ...scan }) => ({
    ...scan,
    gate: gateOf(gate),
    // The store keeps only codes of the catalogue.
    reason: reason === null ? null : sentenceFor(reason as ErrorCode, locale),
  }));
  return {
    order: order && orderView(order),
    member: owner.member,
    memberPhone: owner.memberPhone && maskPhone(owner.memberPhone),
    timeZone: settings().venueTimeZone,
    tickets: tickets.map((ticket) => ticketView(ticket, gateOf)),
    money: moneyOf(order, refunds),
    refunds: refunds.map(({ shortCode, createdAt, updatedAt, ...refund }) => ({
      ...refund,
      ticket: shortCode,
      createdAt: createdAt.toISOString(),
      updatedAt: updatedAt.toISOString(),
      refundId: payment?.refunds.find(({ number }) => number === refund.number)?.refundId ?? null,
    })),
    timeline: caseTimeline({
      order,
      tickets,
      refunds,
      payment,
      scans: worded,
      messages: sent,
      audit,
      attention,
    }),
  };
}

async function findCase(
  key: string,
): Promise<{ order: store.CaseOrder | null; tickets: store.CaseTicket[] }> {
  const code = normalizeCode(key);
  const [byNumber] = await store.orderByNumber(db(), key);
  const [order] = byNumber ? [byNumber] : await store.orderOfTicket(db(), code);
  if (order) return { order, tickets: await store.ticketsOfOrder(db(), order.id) };
  const tickets = await store.ticketAlone(db(), code);
  if (tickets.length === 0) throw new DomainError('ORDER_NOT_FOUND');
  return { order: null, tickets };
}

const orderView = (order: store.CaseOrder): NonNullable<CaseView['order']> => ({
  number: order.number,
  status: order.status,
  amountFen: order.amountFen,
  attention: order.attention,
  transactionId: order.transactionId,
  createdAt: order.createdAt.toISOString(),
  expiresAt: order.expiresAt.toISOString(),
  paidAt: order.paidAt?.toISOString() ?? null,
});

const ticketView = (ticket: store.CaseTicket, gateOf: (slug: string) => string): CaseTicketRow => ({
  code: ticket.code,
  shortCode: ticket.shortCode,
  title: ticket.title,
  status: ticket.status,
  priceFen: ticket.priceFen,
  visitDate: ticket.visitDate,
  holdExpiresAt: ticket.status === 'held' ? (ticket.holdExpiresAt?.toISOString() ?? null) : null,
  validUntil: ticket.validUntil?.toISOString() ?? null,
  visitor: ticket.visitorName && maskName(ticket.visitorName),
  phone: ticket.visitorPhone && maskPhone(ticket.visitorPhone),
  document: ticket.documentMasked,
  paidFen: ticket.paidFen,
  refundedFen: ticket.refundedFen,
  entitlements: ticket.entitlements.map(({ gates, startsAt, endsAt, wholeDay, ...entitlement }) => ({
    ...entitlement,
    gates: gates.map(gateOf),
    // PostgreSQL writes instants in JSON with an offset.
    startsAt: startsAt && new Date(startsAt).toISOString(),
    endsAt: endsAt && new Date(endsAt).toISOString(),
    wholeDay: wholeDay ?? false,
  })),
});

const UNDER_WAY = ['requested', 'approved', 'submitted', 'abnormal'];

/** Sums of an order. A fee is kept once its refund is decided; a refund that came to nothing counts for nothing. */
function moneyOf(order: store.CaseOrder | null, refunds: readonly store.CaseRefund[]): CaseView['money'] {
  const paidFen = order?.status === 'paid' ? order.amountFen : 0;
  const sum = (states: readonly string[], amount: 'amountFen' | 'feeFen') =>
    refunds.filter(({ status }) => states.includes(status)).reduce((total, one) => total + one[amount], 0);
  const refundedFen = sum(['success'], 'amountFen');
  const underWayFen = sum(UNDER_WAY, 'amountFen');
  return {
    paidFen,
    refundedFen,
    underWayFen,
    feeFen: sum([...UNDER_WAY, 'success'], 'feeFen'),
    leftFen: paidFen - refundedFen - underWayFen,
  };
}
