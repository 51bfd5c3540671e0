import type { Queryable } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { SalesChannel } from '../rules/availability';
import { type ChangeCase, type Difference, differenceOf, type NoChange } from '../rules/change-terms';
import { priceOn } from '../rules/pricing';
import { type ChainLine, paidLines } from '../store/changes';
import * as entitlements from '../store/entitlements';
import type { TicketRow } from '../store/tickets';
import { findSlot, refuseUnlessBookable, refuseUnlessOnSale } from './plan-lines';
import { findProduct } from './product-facts';
import { leftOf } from './refund-case';
import type { SlotFacts } from './slot-facts';

/** The day or window wanted instead. */
export interface WantedDay {
  date?: string | undefined;
  slot?: string | undefined;
}

/** A change with everything known that does not need a lock. */
export interface ChangePlan {
  slot: SlotFacts;
  /** Of the new day, as it is sold now. */
  priceFen: number;
}

/** What a change is decided by, read from the tables as they are. */
export async function readChangeCase(q: Queryable, ticket: TicketRow) {
  const opened = await entitlements.ofTickets(q, [ticket.id]);
  const lines = await paidLines(q, ticket.id);
  return { opened, lines, changeCase: changeCaseOf(ticket, opened) };
}

function changeCaseOf(ticket: TicketRow, opened: readonly entitlements.EntitlementRow[]): ChangeCase {
  const { terms, status, changes } = ticket;
  return {
    status,
    changes,
    // Tickets from before it was possible have none of these.
    dated: terms.dated !== false,
    maxChanges: terms.maxChanges ?? 0,
    cutoffMinutes: terms.cutoffMinutes ?? 0,
    parts: opened,
    endsAt: opened.find(({ endsAt }) => endsAt !== null)?.endsAt ?? null,
  };
}

/** Where the ticket is booked now. */
export const bookedPart = (opened: readonly entitlements.EntitlementRow[]) =>
  opened.find(({ slotId }) => slotId !== null) ?? null;

export function refusedChange(reason: NoChange | 'change-under-way' | 'withdrawn'): DomainError {
  switch (reason) {
    case 'TICKET_ALREADY_USED':
    case 'TICKET_NOT_VALID':
    case 'TICKET_REFUNDING':
      return new DomainError(reason);
    default:
      return new DomainError('NOT_CHANGEABLE', { reason });
  }
}

/** Which slot is wanted. Throws NOT_CHANGEABLE when the product is not on show any more, DATE_NOT_BOOKABLE. */
export async function wantedSlot(ticket: TicketRow, wanted: WantedDay): Promise<SlotFacts> {
  const product = await findProduct(ticket.productId);
  if (!product) throw refusedChange('withdrawn');
  return findSlot(product, wanted);
}

/**
 * Whether that slot may be sold here and now, and for how much. Throws NOT_CHANGEABLE, PRODUCT_NOT_ON_SALE_HERE,
 * PRODUCT_NOT_ON_SALE_NOW, DATE_NOT_BOOKABLE. Places are not looked at.
 */
export async function planChange(
  ticket: TicketRow,
  slot: SlotFacts,
  { channel, now }: { channel: SalesChannel; now: Date },
): Promise<ChangePlan> {
  const product = await findProduct(ticket.productId);
  if (!product) throw refusedChange('withdrawn');
  refuseUnlessOnSale(product, channel, now);
  refuseUnlessBookable(product, slot, now);
  return { slot, priceFen: priceOn(product, slot.visitDate) };
}

/** What a change to that price costs or gives back. */
export const differenceTo = (
  { priceFen }: TicketRow,
  newPriceFen: number,
  lines: readonly ChainLine[],
): Difference => differenceOf(priceFen, newPriceFen, leftOf(lines));
