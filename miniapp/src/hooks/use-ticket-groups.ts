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
  const tickets = pages.data?.flatMap((page) => page.data);
  const total = pages.data?.[0]?.meta?.pagination?.total ?? 0;
  useDidShow(() => {
    pages.mutate();
  });
  return {
    tickets,
    isAll: (tickets?.length ?? 0) >= total,
    error: pages.error as unknown,
    isValidating: pages.isValidating,
    refresh: () => pages.mutate(),
    loadMore: () => pages.setSize(pages.size + 1),
  };
}

export type LoadedGroup = ReturnType<typeof useTicketGroup>;
