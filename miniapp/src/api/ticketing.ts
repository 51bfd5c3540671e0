import useSWR, { type SWRConfiguration } from 'swr';
import { type Locale, useLocale } from '@/i18n/locale';
import { type Day, stretches } from '@/lib/days';
import { type Answer, call } from './client';
import { useDraft } from './drafts';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type {
  CalendarDay,
  LiveCode,
  Order,
  Payment,
  Product,
  Slot,
  Ticket,
  TicketCounts,
  TicketLine,
  TicketStatus,
  WaitingEntry,
} from './types';
import { useMemberPages } from './use-pages';

const ROOT = '/ticketing';
/** The server says no more of a calendar at once. */
const DAYS_PER_ANSWER = 100;

/** Keys name the language and the member, so that nothing of one shows to the other. */
export const ticketingKeys = {
  products: (locale: Locale) => ['ticketing/products', locale] as const,
  product: (slug: string, locale: Locale) => ['ticketing/product', slug, locale] as const,
  calendar: (slug: string, from: Day, to: Day) => ['ticketing/calendar', slug, from, to] as const,
  slots: (slug: string, date: Day) => ['ticketing/slots', slug, date] as const,
  ticketCounts: (member: string) => ['ticketing/ticket-counts', member] as const,
  heldTickets: (member: string, locale: Locale) => ['ticketing/held-tickets', member, locale] as const,
  waiting: (member: string, locale: Locale) => ['ticketing/waiting-list', member, locale] as const,
  ticket: (member: string, code: string, locale: Locale) =>
    ['ticketing/ticket', member, code, locale] as const,
  order: (member: string, number: string) => ['ticketing/order', member, number] as const,
};

/** The latest; who queued more often than that finds the rest in no list. */
const MAX_ENTRIES = 50;
/** More than one payment takes; who holds more sees the rest when these are paid. */
const MAX_HELD = 100;

async function dataOf<Data>(answer: Promise<Answer<Data>>): Promise<Data> {
  return (await answer).data;
}

export function useProducts() {
  return useSWR(ticketingKeys.products(useLocale()), () =>
    dataOf(call<Product[]>({ path: `${ROOT}/products`, anonymous: true })),
  );
}

/** Without a slug nothing is asked: that path answers the list. */
export function useProduct(slug: string | null) {
  const locale = useLocale();
  const path = `${ROOT}/products/${slug}`;
  const draft = useDraft<Product>(path);
  const shown = useSWR(slug && !draft ? ticketingKeys.product(slug, locale) : null, () =>
    dataOf(call<Product>({ path, anonymous: true })),
  );
  return draft ?? shown;
}

/** Price and places by day; asked only while `slug` is given. */
export function useCalendar(slug: string | null, from: Day, to: Day) {
  return useSWR(slug ? ticketingKeys.calendar(slug, from, to) : null, async () => {
    const path = `${ROOT}/products/${slug}/calendar`;
    const parts = stretches(from, to, DAYS_PER_ANSWER).map((query) =>
      dataOf(call<CalendarDay[]>({ path, query, anonymous: true })),
    );
    return (await Promise.all(parts)).flat();
  });
}

export function useSlots(slug: string | null, date: Day | null) {
  return useSWR(slug && date ? ticketingKeys.slots(slug, date) : null, () =>
    dataOf(
      call<Slot[]>({
        path: `${ROOT}/products/${slug}/slots`,
        query: { date: date ?? undefined },
        anonymous: true,
      }),
    ),
  );
}

function fetchHeld(pageSize: number) {
  const query = { status: 'held', page: 1, pageSize };
  return readAsMember(() => call<Ticket[]>({ path: `${ROOT}/tickets`, query }));
}

/** The member's tickets in some states. */
export const useTickets = (statuses: readonly TicketStatus[]) =>
  useMemberPages<Ticket>({
    family: 'ticketing/tickets',
    path: `${ROOT}/tickets`,
    query: { status: statuses.join(',') },
  });

/** How many tickets the member has in each state. */
export function useTicketCounts() {
  const member = useSession()?.member.documentId;
  return useSWR<TicketCounts>(member ? ticketingKeys.ticketCounts(member) : null, async () => {
    const { meta } = await fetchHeld(1);
    return meta?.counts ?? {};
  });
}

/** All tickets that wait to be paid, at most a hundred. */
export function useHeldTickets() {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  return useSWR(member ? ticketingKeys.heldTickets(member, locale) : null, () => dataOf(fetchHeld(MAX_HELD)));
}

export function fetchTicket(code: string): Promise<Ticket> {
  return readAsMember(() => dataOf(call<Ticket>({ path: `${ROOT}/tickets/${code}` })));
}

export function useTicket(code: string, options?: SWRConfiguration<Ticket>) {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  const key = member && code ? ticketingKeys.ticket(member, code, locale) : null;
  return useSWR(key, () => fetchTicket(code), options);
}

export function useOrder(number: string, options?: SWRConfiguration<Order>) {
  const member = useSession()?.member.documentId;
  const key = member && number ? ticketingKeys.order(member, number) : null;
  const read = () => readAsMember(() => dataOf(call<Order>({ path: `${ROOT}/orders/${number}` })));
  return useSWR(key, read, options);
}

/** Takes places for some minutes. Throws `SLOT_SOLD_OUT`, `DATE_NOT_BOOKABLE`, `LIMIT_REACHED`, `VISITOR_…`. */
export function holdTickets(lines: TicketLine[], idempotencyKey: string): Promise<Ticket[]> {
  return asMember(() =>
    dataOf(call<Ticket[]>({ method: 'POST', path: `${ROOT}/tickets`, body: { lines }, idempotencyKey })),
  );
}

export function giveUpTicket(code: string): Promise<unknown> {
  return asMember(() => call({ method: 'DELETE', path: `${ROOT}/tickets/${code}` }));
}

/** Opens the payment of held tickets; for the same tickets the same order with fresh payment parameters. */
export function openOrder(tickets: string[]): Promise<{ order: Order; payment: Payment }> {
  return asMember(() => dataOf(call({ method: 'POST', path: `${ROOT}/orders`, body: { tickets } })));
}

/** The member's places in queues for sold-out days. */
export function useWaitingList() {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  return useSWR(member ? ticketingKeys.waiting(member, locale) : null, () =>
    readAsMember(() =>
      dataOf(call<WaitingEntry[]>({ path: `${ROOT}/waiting-list`, query: { pageSize: MAX_ENTRIES } })),
    ),
  );
}

/** Queues for as many places as there are lines, all for one product and day or time. */
export function joinWaitingList(lines: TicketLine[], idempotencyKey: string): Promise<WaitingEntry> {
  return asMember(() =>
    dataOf(
      call<WaitingEntry>({ method: 'POST', path: `${ROOT}/waiting-list`, body: { lines }, idempotencyKey }),
    ),
  );
}

export function leaveWaitingList(id: string): Promise<unknown> {
  return asMember(() => call({ method: 'DELETE', path: `${ROOT}/waiting-list/${id}` }));
}

export function fetchLiveCode(code: string): Promise<LiveCode> {
  return readAsMember(() => dataOf(call<LiveCode>({ path: `${ROOT}/tickets/${code}/live-code` })));
}
