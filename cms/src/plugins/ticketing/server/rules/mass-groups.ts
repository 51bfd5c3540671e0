/**
 * What a mass refund may find a ticket to be, for the rule and for the pages, which cannot have what the rule needs of
 * Node; every ticket of the slots is in exactly one.
 */
export const TICKET_GROUPS = [
  'valid',
  'partly-used',
  'reserved',
  'held',
  'refunding',
  'used',
  'not-refundable',
  'in-run',
  'blocked',
  'expired',
] as const;
export type TicketGroup = (typeof TICKET_GROUPS)[number];

/** What is done to a ticket: its money goes back, its reservation is given up, its hold is; null leaves it alone. */
export const TICKET_ACTIONS = ['refund', 'release', 'give-up'] as const;
export type TicketAction = (typeof TICKET_ACTIONS)[number] | null;
