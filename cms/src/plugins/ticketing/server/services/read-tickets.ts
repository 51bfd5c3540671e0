import { db, type Queryable, statement } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import type { TicketStatus } from '../rules/ticket-state';
import { type EntitlementRow, ofTickets } from '../store/entitlements';
import { TICKET_COLUMNS, type TicketRow } from '../store/tickets';
import { type TicketView, ticketView } from './ticket-view';

type Listed = TicketRow & { orderNumber: string | null; total: number };

/** The order that a ticket was last put into: the open one, else the one that paid for it. */
const LAST_ORDER = `(select o.number from order_lines l join orders o on o.id = l.order_id
  where l.ticket_id = t.id and l.order_status <> 'closed' order by l.order_id desc limit 1) as "orderNumber"`;

const list = statement<Listed, [number, string[], number, number]>(
  'tickets.list',
  `select ${TICKET_COLUMNS}, ${LAST_ORDER}, (count(*) over ())::int as total from tickets t
    where t.member_id = $1 and t.status = any($2::text[]) order by t.id desc limit $3 offset $4`,
);
const byCodes = statement<Listed, [number, string[]]>(
  'tickets.read',
  `select ${TICKET_COLUMNS}, ${LAST_ORDER}, 0 as total from tickets t
    where t.member_id = $1 and t.code = any($2::text[]) order by t.id`,
);
const countByStatus = statement<{ status: TicketStatus; count: number }, [number]>(
  'tickets.count-by-status',
  'select status, count(*)::int as count from tickets where member_id = $1 group by status',
);

export interface TicketPage {
  memberId: number;
  statuses: readonly TicketStatus[];
  page: number;
  pageSize: number;
  locale: Locale;
}

export async function listTickets(asked: TicketPage): Promise<{ tickets: TicketView[]; total: number; counts: Record<string, number> }> {
  const { memberId, statuses, page, pageSize, locale } = asked;
  const rows = await list(db(), memberId, [...statuses], pageSize, (page - 1) * pageSize);
  const counts = await countByStatus(db(), memberId);
  return {
    tickets: await viewsOf(db(), rows, locale),
    total: rows[0]?.total ?? 0,
    counts: Object.fromEntries(counts.map(({ status, count }) => [status, count])),
  };
}

/** Throws TICKET_NOT_FOUND, also for what is somebody else's. */
export async function readTicket(memberId: number, code: string, locale: Locale): Promise<TicketView> {
  const [view] = await readTickets(memberId, [code], locale);
  if (!view) throw new DomainError('TICKET_NOT_FOUND');
  return view;
}

export const readTickets = async (memberId: number, codes: string[], locale: Locale): Promise<TicketView[]> =>
  viewsOf(db(), await byCodes(db(), memberId, codes), locale);

async function viewsOf(q: Queryable, rows: readonly Listed[], locale: Locale): Promise<TicketView[]> {
  const opened = rows.length === 0 ? [] : await ofTickets(q, rows.map(({ id }) => id));
  const byTicket = groupByTicket(opened);
  return Promise.all(rows.map((row) => ticketView(row, byTicket.get(row.id) ?? [], row.orderNumber, locale)));
}

function groupByTicket(opened: readonly EntitlementRow[]): Map<number, EntitlementRow[]> {
  const groups = new Map<number, EntitlementRow[]>();
  for (const entitlement of opened) {
    groups.set(entitlement.ticketId, [...(groups.get(entitlement.ticketId) ?? []), entitlement]);
  }
  return groups;
}
