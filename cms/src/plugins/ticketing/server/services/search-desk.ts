import { settings } from '../../../../../config/settings';
import { adminActor, recordAudit } from '../../../../kernel/audit';
import { type Day, instantAt, venueDay } from '../../../../kernel/clock';
import { db, inTransaction } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import { maskName, maskPhone } from '../../../../kernel/mask';
import type {
  DeskVenue,
  Edges,
  FoundOrderRow,
  FoundTicketRow,
  SearchedBy,
} from '../admin-routes/desk-shapes';
import { readSearchKey, type SearchKey } from '../rules/search-key';
import type { TicketStatus } from '../rules/ticket-state';
import { type OrderSearch, searchOrders } from '../store/order-search';
import type { Edge } from '../store/search-parts';
import { searchTickets } from '../store/ticket-search';

interface Asked extends Edge {
  query?: string | undefined;
  pageSize: number;
  adminId: number;
}

interface Found<Row> {
  rows: Row[];
  edges: Edges;
  /** Null when nothing was typed. */
  by: SearchedBy | null;
}

export interface TicketsAsked extends Asked {
  status?: TicketStatus | undefined;
  product?: string | undefined;
  from?: Day | undefined;
  to?: Day | undefined;
}

export interface OrdersAsked extends Asked {
  status?: OrderSearch['status'];
  /** Days of the venue on which it was opened, both within. */
  from?: Day | undefined;
  to?: Day | undefined;
}

/** Tickets by anything that staff may have in hand. What names a person is recorded as a look at personal data. */
export async function findTickets({ query = '', pageSize, adminId, ...asked }: TicketsAsked) {
  const key = readSearchKey(query);
  await recordLook(key, asked, adminId);
  const search = { ...asked, key };
  let by: SearchedBy | null = key?.by ?? null;
  let found = await searchTickets(db(), search, pageSize + 1);
  if (found.length === 0 && key?.by === 'name' && !asked.product) {
    // Nobody of that name: then it may be what a product is called.
    const product = (await titledProducts()).find(({ title }) => title.includes(key.name))?.id;
    if (product) {
      by = 'product';
      found = await searchTickets(db(), { ...search, key: null, product }, pageSize + 1);
    }
  }
  return pageOf(found, pageSize, asked, by, ({ code }) => code, ticketRow);
}

function ticketRow({
  visitorName,
  visitorPhone,
  startsAt,
  createdAt,
  ...row
}: Awaited<ReturnType<typeof searchTickets>>[number]): FoundTicketRow {
  return {
    ...row,
    visitor: visitorName && maskName(visitorName),
    phone: visitorPhone && maskPhone(visitorPhone),
    startsAt: startsAt?.toISOString() ?? null,
    createdAt: createdAt.toISOString(),
  };
}

/** Orders by anything that staff may have in hand; a key that means tickets finds the orders that they were in. */
export async function findOrders({ query = '', pageSize, adminId, from, to, ...asked }: OrdersAsked) {
  const key = readSearchKey(query);
  await recordLook(key, asked, adminId);
  const openedFrom = from ? instantAt(from, '00:00') : undefined;
  const openedBefore = to ? instantAt(to, '24:00') : undefined;
  const found = await searchOrders(db(), { ...asked, key, openedFrom, openedBefore }, pageSize + 1);
  return pageOf(found, pageSize, asked, key?.by ?? null, ({ number }) => number, orderRow);
}

function orderRow({
  createdAt,
  paidAt,
  ...row
}: Awaited<ReturnType<typeof searchOrders>>[number]): FoundOrderRow {
  return { ...row, createdAt: createdAt.toISOString(), paidAt: paidAt?.toISOString() ?? null };
}

/** One row more than a page was read: it says whether there is more, at the end that was read towards. */
function pageOf<Row, View>(
  found: readonly Row[],
  pageSize: number,
  { after, before }: Edge,
  by: SearchedBy | null,
  keyOf: (row: Row) => string,
  view: (row: Row) => View,
): Found<View> {
  const isMore = found.length > pageSize;
  const rows = before ? found.slice(-pageSize) : found.slice(0, pageSize);
  const [first, last] = [rows[0], rows.at(-1)];
  return {
    rows: rows.map(view),
    by,
    edges: {
      previous: first && (before ? isMore : after) ? keyOf(first) : null,
      next: last && (before || isMore) ? keyOf(last) : null,
    },
  };
}

const PERSONAL: readonly SearchKey['by'][] = ['phone', 'phone-end', 'name'];

/** Who looked somebody up, and by what; never whom: entries stay for ever. Turning pages is the same look. */
async function recordLook(key: SearchKey | null, { after, before }: Edge, adminId: number): Promise<void> {
  if (!key || !PERSONAL.includes(key.by) || after || before) return;
  const actor = await adminActor(adminId);
  await inTransaction((tx) =>
    recordAudit(tx, {
      actor,
      action: 'look-up',
      subject: { kind: 'visitor', id: key.by, title: key.by },
      changes: [],
    }),
  );
}

/** Today at the venue, its zone, and the products to choose from, in the reader's language. */
export async function readDesk(locale: Locale, now: Date): Promise<DeskVenue> {
  return { today: venueDay(now), timeZone: settings().venueTimeZone, products: await titledProducts(locale) };
}

interface TitledProduct {
  id: string;
  title: string;
}

/** All of them, also those that are sold no more; the titles fall back to Chinese. */
async function titledProducts(locale: Locale = 'zh'): Promise<TitledProduct[]> {
  const [chinese, wanted] = await Promise.all([titlesIn('zh'), locale === 'zh' ? [] : titlesIn(locale)]);
  return chinese.map((product) => wanted.find(({ id }) => id === product.id) ?? product);
}

async function titlesIn(locale: Locale): Promise<TitledProduct[]> {
  const documents = (await strapi.documents('plugin::ticketing.product').findMany({
    locale,
    status: 'draft',
    fields: ['title'],
    sort: 'title:asc',
    limit: 500,
  } as never)) as unknown as { documentId: string; title: string }[];
  return documents.map(({ documentId, title }) => ({ id: documentId, title }));
}
