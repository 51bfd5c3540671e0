import type { ExchangeStatus } from '@/api/types';

/** How a member sorts gifts: to fetch, on their way, and all that is over. */
export const GIFT_GROUPS = {
  open: ['to_pick_up'],
  posting: ['to_ship', 'shipped'],
  past: ['picked', 'received', 'expired', 'cancelled'],
} as const satisfies Record<string, readonly ExchangeStatus[]>;

export type GiftGroup = keyof typeof GIFT_GROUPS;
export const giftGroups = Object.keys(GIFT_GROUPS) as GiftGroup[];

/** How many are in each group, from the server's counts by state. */
export const groupCounts = (counts: Partial<Record<ExchangeStatus, number>>): Record<GiftGroup, number> => {
  const of = (group: GiftGroup) => GIFT_GROUPS[group].reduce((sum, status) => sum + (counts[status] ?? 0), 0);
  return { open: of('open'), posting: of('posting'), past: of('past') };
};
