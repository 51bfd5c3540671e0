import { useDidShow } from '@tarojs/taro';
import { useTickets } from '@/api/ticketing';
import { TICKET_GROUPS } from '@/lib/ticket-groups';

/** The three groups with their totals; asked again each time the page comes to the front. */
export function useTicketGroups() {
  const groups = {
    held: useTickets(TICKET_GROUPS.held),
    valid: useTickets(TICKET_GROUPS.valid),
    past: useTickets(TICKET_GROUPS.past),
  };
  const refresh = () => Promise.allSettled(Object.values(groups).map((group) => group.mutate()));
  useDidShow(() => {
    refresh();
  });
  return { groups, refresh };
}

export function totalOf(group: ReturnType<typeof useTickets>): number {
  return group.data?.[0]?.meta?.pagination?.total ?? 0;
}
