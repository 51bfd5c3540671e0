import { useDidShow } from '@tarojs/taro';
import { useTicketCounts, useTickets } from '@/api/ticketing';
import { TICKET_GROUPS, type TicketGroup } from '@/lib/ticket-groups';

/** How many tickets are in each group; asked again each time the page comes to the front. */
export function useGroupCounts(): { counts: Record<TicketGroup, number>; refresh: () => Promise<unknown> } {
  const { data, mutate } = useTicketCounts();
  useDidShow(() => {
    mutate();
  });
  const countOf = (group: TicketGroup) =>
    TICKET_GROUPS[group].reduce((sum, status) => sum + (data?.[status] ?? 0), 0);
  return {
    counts: { held: countOf('held'), valid: countOf('valid'), past: countOf('past') },
    refresh: () => mutate(),
  };
}

/** The tickets of one group, page by page. */
export function useTicketGroup(group: TicketGroup) {
  const pages = useTickets(TICKET_GROUPS[group]);
  useDidShow(() => {
    pages.refresh();
  });
  return pages;
}

export type LoadedGroup = ReturnType<typeof useTicketGroup>;
