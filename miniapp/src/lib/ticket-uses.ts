import type { Ticket, TicketEntitlement } from '@/api/types';

/**
 * What is left of a ticket: the steps of a package, so many people of one that admits a party, so many times of one
 * that is used again and again, or nothing worth saying of one that is used once.
 */
export type TicketUses =
  | { kind: 'steps'; steps: TicketEntitlement[] }
  | { kind: 'people' | 'times'; uses: number; usesLeft: number }
  | { kind: 'once' };

/** `weight` is how many places one ticket of the product takes; unknown while the product is. */
export function ticketUses(
  { entitlements, uses, usesLeft }: Pick<Ticket, 'entitlements' | 'uses' | 'usesLeft'>,
  weight: number | undefined,
): TicketUses {
  if (entitlements.length > 1) return { kind: 'steps', steps: entitlements };
  if (uses <= 1) return { kind: 'once' };
  return { kind: weight === uses ? 'people' : 'times', uses, usesLeft };
}
