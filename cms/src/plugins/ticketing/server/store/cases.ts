import { statement } from '../../../../kernel/db';
import type { TicketStatus } from '../rules/ticket-state';
import { MEMBER } from './overview-rows';
import type { RefundStatus } from './refunds';

export interface CaseOrder extends Record<string, unknown> {
  id: number;
  number: string;
  memberId: number;
  member: string;
  memberPhone: string | null;
  status: 'open' | 'paid' | 'closed';
  amountFen: number;
  attention: string | null;
  transactionId: string | null;
  expiresAt: Date;
  createdAt: Date;
  paidAt: Date | null;
  closedAt: Date | null;
}

const ORDER = `o.id, o.number, o.member_id as "memberId", ${MEMBER}, u.phone as "memberPhone", o.status,
  o.amount_fen as "amountFen", o.attention, o.transaction_id as "transactionId", o.expires_at as "expiresAt",
  o.created_at as "createdAt", o.paid_at as "paidAt", o.closed_at as "closedAt"`;

export const orderByNumber = statement<CaseOrder, [string]>(
  'cases.order-by-number',
  `select ${ORDER} from orders o join up_users u on u.id = o.member_id where o.number = $1`,
);

/** The order that a ticket was paid with, else the last that it was in. */
export const orderOfTicket = statement<CaseOrder, [string]>(
  'cases.order-of-ticket',
  `select ${ORDER} from tickets t join order_lines l on l.ticket_id = t.id join orders o on o.id = l.order_id
     join up_users u on u.id = o.member_id
    where t.code = $1 or t.short_code = $1
    order by o.status = 'paid' desc, o.id desc limit 1`,
);

export interface CaseTicket extends Record<string, unknown> {
  id: number;
  code: string;
  shortCode: string;
  memberId: number;
  member: string;
  memberPhone: string | null;
  title: string;
  status: TicketStatus;
  priceFen: number;
  visitDate: string | null;
  holdExpiresAt: Date | null;
  validUntil: Date | null;
  visitorName: string | null;
  visitorPhone: string | null;
  documentMasked: string | null;
  createdAt: Date;
  endedAt: Date | null;
  /** What was paid for it in this order, and how much of that goes or went back; null outside of an order. */
  paidFen: number | null;
  refundedFen: number | null;
  entitlements: {
    title: string;
    gates: string[];
    uses: number;
    used: number;
    startsAt: string | null;
    endsAt: string | null;
    wholeDay: boolean | null;
  }[];
}

const TICKET = `t.id, t.code, t.short_code as "shortCode", t.member_id as "memberId", ${MEMBER},
  u.phone as "memberPhone", t.product_title as title, t.status, t.price_fen as "priceFen",
  t.visit_date as "visitDate", t.hold_expires_at as "holdExpiresAt", t.valid_until as "validUntil",
  t.visitor_name as "visitorName", t.visitor_phone as "visitorPhone", t.document_masked as "documentMasked",
  t.created_at as "createdAt", t.ended_at as "endedAt",
  (select jsonb_agg(jsonb_build_object('title', e.title, 'gates', e.gates, 'uses', e.uses, 'used', e.used,
            'startsAt', s.starts_at, 'endsAt', s.ends_at, 'wholeDay', s.whole_day) order by e.position)
     from entitlements e left join slots s on s.id = e.slot_id where e.ticket_id = t.id) as entitlements`;

export const ticketsOfOrder = statement<CaseTicket, [number]>(
  'cases.tickets-of-order',
  `select ${TICKET}, l.amount_fen as "paidFen", l.refunded_fen as "refundedFen"
     from order_lines l join tickets t on t.id = l.ticket_id join up_users u on u.id = t.member_id
    where l.order_id = $1 order by t.id`,
);

export const ticketAlone = statement<CaseTicket, [string]>(
  'cases.ticket-alone',
  `select ${TICKET}, null::int as "paidFen", null::int as "refundedFen"
     from tickets t join up_users u on u.id = t.member_id where t.code = $1 or t.short_code = $1`,
);

export interface CaseRefund extends Record<string, unknown> {
  number: string;
  shortCode: string;
  amountFen: number;
  feeFen: number;
  status: RefundStatus;
  cause: string;
  reason: string | null;
  createdAt: Date;
  updatedAt: Date;
}

export const refundsOfOrder = statement<CaseRefund, [number]>(
  'cases.refunds-of-order',
  `select r.number, t.short_code as "shortCode", r.amount_fen as "amountFen", r.fee_fen as "feeFen", r.status, r.cause,
          r.reason, r.created_at as "createdAt", r.updated_at as "updatedAt"
     from refunds r join tickets t on t.id = coalesce(r.for_ticket_id, r.ticket_id) where r.order_id = $1 order by r.id`,
);

export interface CaseScan extends Record<string, unknown> {
  shortCode: string;
  gate: string;
  device: string;
  headCount: number;
  admitted: boolean;
  reason: string | null;
  at: Date;
  undoneAt: Date | null;
}

/** The last attempts with these tickets. */
export const scansOfTickets = statement<CaseScan, [number[]]>(
  'cases.scans-of-tickets',
  `select t.short_code as "shortCode", s.gate, s.device, s.head_count as "headCount", s.admitted, s.reason,
          s.scanned_at as at,
          (select max(x.undone_at) from ticket_uses x where x.scan_id = s.id) as "undoneAt"
     from scans s join tickets t on t.id = s.ticket_id
    where s.ticket_id = any($1::bigint[]) order by s.id desc limit 300`,
);

/** Who a ticket is for, in full. Every look is to be recorded. */
export const visitorOf = statement<
  { code: string; shortCode: string; name: string | null; phone: string | null },
  [string]
>(
  'cases.visitor',
  `select code, short_code as "shortCode", visitor_name as name, visitor_phone as phone from tickets
    where code = $1 or short_code = $1`,
);
