import { type Day, instantAt } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { type ErrorCode, type Locale, sentenceFor } from '../../../../kernel/errors';
import { maskName } from '../../../../kernel/mask';
import type { OrderRow, ScanRow, TicketRow } from '../admin-routes/overview-shapes';
import * as store from '../store/overview-rows';
import { listGates } from './list-gates';

export interface Paged {
  page: number;
  pageSize: number;
}
interface Listing<Row> {
  rows: Row[];
  /** Counted up to 1000. */
  total: number;
}

const pageOf = ({ page, pageSize }: Paged): [number, number] => [pageSize, (page - 1) * pageSize];
const boundsOf = (day: Day | undefined): [from: Date | null, to: Date | null] =>
  day ? [instantAt(day, '00:00'), instantAt(day, '24:00')] : [null, null];
const totalOf = (rows: readonly { total: number }[]): number => rows[0]?.total ?? 0;

/** Orders, newest first; of one day those that were paid on it. */
export async function listAllOrders(asked: Paged & { day?: Day }): Promise<Listing<OrderRow>> {
  const rows = await store.orders(db(), ...boundsOf(asked.day), ...pageOf(asked));
  return {
    total: totalOf(rows),
    rows: rows.map((row) => ({
      number: row.number,
      createdAt: row.createdAt.toISOString(),
      paidAt: row.paidAt?.toISOString() ?? null,
      status: row.status,
      member: row.member,
      tickets: row.tickets,
      amountFen: row.amountFen,
      refundedFen: row.refundedFen,
      attention: row.attention,
    })),
  };
}

/** Attempts at the gates, newest first, with the gates' names and the refusals' sentences in the reader's language. */
export async function listScans(
  asked: Paged & { day?: Day; admitted?: boolean },
  locale: Locale,
): Promise<Listing<ScanRow>> {
  const [rows, gates] = await Promise.all([
    store.scans(db(), ...boundsOf(asked.day), asked.admitted ?? null, ...pageOf(asked)),
    listGates(locale),
  ]);
  const titles = new Map(gates.map(({ slug, title }) => [slug, title]));
  return {
    total: totalOf(rows),
    rows: rows.map((row) => ({
      id: row.id,
      at: row.at.toISOString(),
      gate: titles.get(row.gate) ?? row.gate,
      shortCode: row.shortCode,
      title: row.title,
      headCount: row.headCount,
      admitted: row.admitted,
      // The store keeps only codes of the catalogue: redeem() writes no others.
      reason: row.reason === null ? null : refusal(row.reason as ErrorCode, locale),
    })),
  };
}

const refusal = (code: ErrorCode, locale: Locale) => ({ code, text: sentenceFor(code, locale) });

/** Tickets that bring somebody on `day`, or without it those that wait for payment. */
export async function listTicketsOf(asked: Paged & { day?: Day }): Promise<Listing<TicketRow>> {
  const rows = asked.day
    ? await store.expectedTickets(db(), asked.day, ...pageOf(asked))
    : await store.heldTickets(db(), ...pageOf(asked));
  return {
    total: totalOf(rows),
    rows: rows.map(({ total: _, startsAt, visitorName, holdExpiresAt, createdAt, ...row }) => ({
      ...row,
      startsAt: startsAt?.toISOString() ?? null,
      visitor: visitorName && maskName(visitorName),
      holdExpiresAt: holdExpiresAt?.toISOString() ?? null,
      createdAt: createdAt.toISOString(),
    })),
  };
}
