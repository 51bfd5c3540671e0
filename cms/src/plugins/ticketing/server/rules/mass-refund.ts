import { createHash } from 'node:crypto';
import { TICKET_GROUPS, type TicketAction, type TicketGroup } from './mass-groups';
import { quoteInFull, quoteRefund, type RefundCase } from './refund-tiers';

/** How the tickets of a run are treated, whichever they are. */
export interface MassTerms {
  /** All that stands for uses still left, or what the tiers on the ticket say. */
  fee: 'none' | 'tiers';
  /** An open-dated ticket that is reserved for the day stays valid for another one, or is refunded like the others. */
  reserved: 'release' | 'refund';
  /**
   * Tickets that were used up are refunded too, in full, because the visit was cut short; and of expired ones what was
   * not used. Needs its own permission.
   */
  used: boolean;
}

export interface MassTicket extends RefundCase {
  /** False: its holder reserved the day, and can reserve another. */
  dated: boolean;
  /** Another run has it in hand. */
  inRun: boolean;
}

export interface Verdict {
  group: TicketGroup;
  action: TicketAction;
  amountFen: number;
  feeFen: number;
}

/** What a run does to a ticket, tiers reckoned at an instant; null for tickets that are over (void, refunded, changed). */
export function judge(ticket: MassTicket, terms: MassTerms, at: Date): Verdict | null {
  switch (ticket.status) {
    case 'held':
      return { group: 'held', action: 'give-up', amountFen: 0, feeFen: 0 };
    case 'valid':
      return ticket.inRun ? untouched('in-run') : judgeValid(ticket, terms, at);
    case 'used':
      if (ticket.inRun) return untouched('in-run');
      return terms.used
        ? { group: 'used', action: 'refund', amountFen: ticket.paidFen, feeFen: 0 }
        : untouched('used');
    case 'expired': {
      const { refundable, amountFen } = quoteInFull(ticket);
      if (ticket.inRun) return untouched('in-run');
      return terms.used && refundable
        ? { group: 'expired', action: 'refund', amountFen, feeFen: 0 }
        : untouched('expired');
    }
    case 'refunding':
    case 'blocked':
      return untouched(ticket.status);
    default:
      return null;
  }
}

const untouched = (group: TicketGroup): Verdict => ({ group, action: null, amountFen: 0, feeFen: 0 });

function judgeValid(ticket: MassTicket, { fee, reserved }: MassTerms, at: Date): Verdict {
  if (!ticket.dated && reserved === 'release')
    return { group: 'reserved', action: 'release', amountFen: 0, feeFen: 0 };
  const quote = fee === 'none' ? quoteInFull(ticket) : quoteRefund(ticket, at);
  if (!quote.refundable) return untouched('not-refundable');
  const isPartlyUsed = ticket.parts.some(({ used }) => used > 0);
  const group = ticket.dated ? (isPartlyUsed ? 'partly-used' : 'valid') : 'reserved';
  return { group, action: 'refund', amountFen: quote.amountFen, feeFen: quote.feeFen };
}

/** One line of the dry run: the tickets of a product that are in one state and are treated alike. */
export interface MassRow {
  product: string;
  title: string;
  group: TicketGroup;
  action: TicketAction;
  tickets: number;
  amountFen: number;
  feeFen: number;
}

export interface Judged extends Verdict {
  ticketId: number;
  product: string;
  title: string;
}

/** Counts and sums by product and state: products by title, states in their own order. */
export function rowsOf(judged: readonly Judged[]): MassRow[] {
  const rows = new Map<string, MassRow>();
  for (const { product, title, group, action, amountFen, feeFen } of judged) {
    const key = `${product} ${group} ${action}`;
    const row = rows.get(key) ?? { product, title, group, action, tickets: 0, amountFen: 0, feeFen: 0 };
    row.tickets += 1;
    row.amountFen += amountFen;
    row.feeFen += feeFen;
    rows.set(key, row);
  }
  return [...rows.values()].sort(
    (a, b) =>
      a.title.localeCompare(b.title, 'zh') ||
      a.product.localeCompare(b.product) ||
      TICKET_GROUPS.indexOf(a.group) - TICKET_GROUPS.indexOf(b.group),
  );
}

/**
 * Names what a run would do to whom: whoever confirms sends it back, and it must still be the same. Only what is done
 * to paid tickets counts. A hold that ends by itself between the look and the yes changes no money; one that is paid
 * meanwhile does.
 */
export function tokenOf(selection: object, judged: readonly Judged[]): string {
  const touched = judged
    .filter(({ action }) => action === 'refund' || action === 'release')
    .map(({ ticketId, action, amountFen, feeFen }) => [ticketId, action, amountFen, feeFen])
    .sort(([a], [b]) => Number(a) - Number(b));
  return createHash('sha256')
    .update(JSON.stringify([selection, touched]))
    .digest('base64url');
}
