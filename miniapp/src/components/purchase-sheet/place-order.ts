import { addToCart, removeCartItem } from '@/api/cart';
import { ApiError } from '@/api/errors';
import { holdTickets, openOrder } from '@/api/ticketing';
import type { Order, Product, TicketLine, VisitorDetails } from '@/api/types';
import type { Attempt } from '@/lib/attempt';
import type { Day } from '@/lib/days';
import { tidy, type VisitorDraft, type VisitorField } from '@/lib/visitor-fields';

/** A purchase remembers how far it came. */
export interface Purchasing extends Attempt {
  heldCodes?: string[];
}

export function visitorOf(draft: VisitorDraft, fields: VisitorField[]): VisitorDetails | undefined {
  if (fields.length === 0) return undefined;
  const base = { name: tidy('name', draft.name), phone: tidy('phone', draft.phone) };
  if (!fields.includes('documentNumber')) return base;
  const documentNumber = tidy('documentNumber', draft.documentNumber);
  return { ...base, documentType: draft.documentType, documentNumber };
}

export function linesOf(
  product: Product,
  date: Day | null,
  slotId: string | null,
  drafts: VisitorDraft[],
  fields: VisitorField[],
): TicketLine[] {
  return drafts.map((draft) => ({
    product: product.slug,
    ...(product.dated && date ? { date } : {}),
    ...(slotId ? { slot: slotId } : {}),
    ...(fields.length > 0 ? { visitor: visitorOf(draft, fields) } : {}),
  }));
}

/** Holds the tickets, then opens their order. Writes what it reached into the attempt. */
export async function placeOrder(
  lines: TicketLine[],
  attempt: Purchasing,
): Promise<{ order: Order; isFree: boolean }> {
  attempt.heldCodes ??= (await holdTickets(lines, attempt.idempotencyKey)).map((ticket) => ticket.code);
  const { order, payment } = await openOrder(attempt.heldCodes);
  return { order, isFree: payment.provider === 'none' };
}

/**
 * Puts each line into the cart as a ticket of its own, all or none. A refusal says, as a hold's does, which `line` it
 * is about; what was added before it is taken out again.
 */
export async function fillCart(lines: TicketLine[], { idempotencyKey }: Attempt): Promise<void> {
  const added: string[] = [];
  for (const [line, wish] of lines.entries()) {
    try {
      added.push((await addToCart(wish, `${idempotencyKey}-${line}`)).id);
    } catch (error) {
      // Without an answer nothing is certain: the same keys, asked again, add what is missing and nothing twice.
      if (!(error instanceof ApiError)) throw error;
      for (const id of added) await removeCartItem(id);
      throw new ApiError(error.status, error.code, error.message, { line, ...error.details });
    }
  }
}
