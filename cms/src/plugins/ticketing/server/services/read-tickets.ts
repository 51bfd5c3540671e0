import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import type { TicketStatus } from '../rules/ticket-state';
import { type EntitlementRow, ofTickets } from '../store/entitlements';
import * as lists from '../store/ticket-lists';
import { type TicketView, ticketView } from './ticket-view';

export interface TicketPage {
  memberId: number;
  statuses: readonly TicketStatus[];
  page: number;
  pageSize: number;
  locale: Locale;
}

export async function listTickets(
  asked: TicketPage,
): Promise<{ tickets: TicketView[]; total: number; counts: Record<string, number> }> {
  const { memberId, statuses, page, pageSize, locale } = asked;
  const rows = await lists.list(db(), memberId, [...statuses], pageSize, (page - 1) * pageSize);
  const counts = await lists.countByStatus(db(), memberId);
  return {
    tickets: await viewsOf(rows, locale),
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
  viewsOf(await lists.byCodes(db(), memberId, codes), locale);

async function viewsOf(rows: readonly lists.ListedTicket[], locale: Locale): Promise<TicketView[]> {
  const opened =
    rows.length === 0
      ? []
      : await ofTickets(
          db(),
          rows.map(({ id }) => id),
        );
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
