import useSWR from 'swr';
import { useSession } from '@/api/session';
import { fetchTicket, ticketingKeys } from '@/api/ticketing';
import type { Order, Ticket } from '@/api/types';
import { useLocale } from '@/i18n/locale';

/** The tickets of an order as they stand now; asked again whenever the order's status changes. */
export function useOrderTickets(order: Order | undefined) {
  const member = useSession()?.member.documentId;
  const locale = useLocale();
  const key =
    order && member ? [...ticketingKeys.order(member, order.number), 'tickets', order.status, locale] : null;
  return useSWR<Ticket[]>(key, () => Promise.all((order?.tickets ?? []).map(fetchTicket)));
}
