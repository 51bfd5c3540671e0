import { type Queryable, statement } from '../../../../kernel/db';
import { MEMBER } from './overview-rows';
import type { RefundStatus } from './refunds';

/** Where a refund stands for who works on them; every refund is in exactly one. */
export type RefundTab = 'review' | 'under-way' | 'done' | 'person';

/** Open items about a refund that is with WeChat Pay. */
const TROUBLES = `select a.subject from attention_items a where a.resolved_at is null
  and a.kind in ('refund-abnormal', 'refund-failed', 'refund-not-enough', 'refund-not-accepted', 'refund-mismatch')`;

/** What failed for good is done once somebody has said so; what is abnormal is so until the money arrives. */
const TABS: Record<RefundTab, string> = {
  review: `r.status = 'requested'`,
  'under-way': `r.status in ('approved', 'submitted') and r.number not in (${TROUBLES})`,
  done: `r.status in ('success', 'rejected', 'failed') and r.number not in (${TROUBLES})`,
  person: `(r.status = 'abnormal' or (r.status <> 'requested' and r.number in (${TROUBLES})))`,
};

/** Counted no further, as on the overview. */
const MOST = 1000;

export interface ListedRefund extends Record<string, unknown> {
  total: number;
  number: string;
  orderNumber: string;
  title: string;
  shortCode: string;
  visitDate: string | null;
  startsAt: Date | null;
  visitorName: string | null;
  member: string;
  paidFen: number;
  feeFen: number;
  amountFen: number;
  status: RefundStatus;
  cause: string;
  reason: string | null;
  askedAt: Date;
  changedAt: Date;
  /** Kind of the open item that says what is wrong. */
  trouble: string | null;
}

const COLUMNS = `r.number, o.number as "orderNumber", t.product_title as title, t.short_code as "shortCode",
  t.visit_date as "visitDate", t.visitor_name as "visitorName", ${MEMBER}, l.amount_fen as "paidFen",
  r.fee_fen as "feeFen", r.amount_fen as "amountFen", r.status, r.cause, r.reason,
  r.created_at as "askedAt", r.updated_at as "changedAt",
  (select min(s.starts_at) from entitlements e join slots s on s.id = e.slot_id
    where e.ticket_id = t.id and not s.whole_day) as "startsAt",
  (select a.kind from attention_items a
    where a.subject = r.number and a.resolved_at is null and a.kind <> 'refund-review'
    order by a.id desc limit 1) as trouble`;

/** What waits is shown with who waits longest on top, what is over with the newest. */
const listOf = (tab: RefundTab) =>
  statement<ListedRefund, [number, number]>(
    `refunds.list-${tab}`,
    `select ${COLUMNS},
            (select count(*)::int from (select 1 from refunds r where ${TABS[tab]} limit ${MOST}) counted) as total
       from refunds r
       join orders o on o.id = r.order_id
       join order_lines l on l.order_id = r.order_id and l.ticket_id = r.ticket_id
       join tickets t on t.id = r.ticket_id
       join up_users u on u.id = t.member_id
      where ${TABS[tab]}
      order by r.id ${tab === 'review' ? 'asc' : 'desc'} limit $1 offset $2`,
  );

const lists = {
  review: listOf('review'),
  'under-way': listOf('under-way'),
  done: listOf('done'),
  person: listOf('person'),
} satisfies Record<RefundTab, unknown>;

export const ofTab = (q: Queryable, tab: RefundTab, limit: number, offset: number): Promise<ListedRefund[]> =>
  lists[tab](q, limit, offset);

export interface RefundFigure extends Record<string, unknown> {
  tab: RefundTab;
  count: number;
  amountFen: number;
  /** When the first of them was asked for. */
  since: Date | null;
}

const figureOf = (tab: RefundTab): string =>
  `select '${tab}' as tab, count(*)::int as count, coalesce(sum(r.amount_fen), 0)::float8 as "amountFen",
          min(r.created_at) as since
     from refunds r where ${TABS[tab]}`;

/** How many are waiting for what, and how much money that is. What is done is not counted: it only grows. */
export const figures = statement<RefundFigure, []>(
  'refunds.figures',
  [figureOf('review'), figureOf('under-way'), figureOf('person')].join(' union all '),
);
