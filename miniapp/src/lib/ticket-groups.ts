import type { TicketStatus } from '@/api/types';

/** How a visitor sorts tickets: to pay, to use, and all that is over or out of hand. */
export const TICKET_GROUPS = {
  held: ['held'],
  valid: ['valid'],
  past: ['used', 'refunding', 'refunded', 'changed', 'blocked', 'expired', 'void'],
} as const satisfies Record<string, readonly TicketStatus[]>;

export type TicketGroup = keyof typeof TICKET_GROUPS;

let wanted: TicketGroup | null = null;

/** Tab pages take no query: who opens the tickets page leaves word here. */
export function wantGroup(group: TicketGroup): void {
  wanted = group;
}

export function takeWantedGroup(): TicketGroup | null {
  const group = wanted;
  wanted = null;
  return group;
}
