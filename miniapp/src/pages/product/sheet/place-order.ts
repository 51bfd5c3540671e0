import { NetworkError } from '@/api/errors';
import { holdTickets, openOrder } from '@/api/ticketing';
import type { Order, Product, TicketLine } from '@/api/types';
import type { Day } from '@/lib/days';
import { randomId } from '@/lib/random-id';
import { tidy, type VisitorDraft, type VisitorField } from '@/lib/visitor-fields';

/** A purchase that may have to be asked again. Lives as long as its sheet. */
export interface Attempt {
  fingerprint: string;
  idempotencyKey: string;
  heldCodes?: string[];
}

function visitorOf(draft: VisitorDraft, fields: VisitorField[]): TicketLine['visitor'] {
  if (fields.length === 0) return undefined;
  const base = { name: tidy('name', draft.name), phone: tidy('phone', draft.phone) };
  if (!fields.includes('documentNumber')) return base;
  return { ...base, documentType: 'id-card', documentNumber: tidy('documentNumber', draft.documentNumber) };
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

/** The attempt to go on with: the last one if it asked for the same, so that a retry holds nothing twice. */
export function attemptFor(lines: TicketLine[], last: Attempt | null): Attempt {
  const fingerprint = JSON.stringify(lines);
  if (last?.fingerprint === fingerprint) return last;
  return { fingerprint, idempotencyKey: randomId() };
}

/** After a failure: kept while nobody knows what happened, dropped once the server has refused. */
export function attemptAfter(error: unknown, attempt: Attempt): Attempt | null {
  return error instanceof NetworkError ? attempt : null;
}

/** Holds the tickets, then opens their order. Writes what it reached into the attempt. */
export async function placeOrder(
  lines: TicketLine[],
  attempt: Attempt,
): Promise<{ order: Order; isFree: boolean }> {
  attempt.heldCodes ??= (await holdTickets(lines, attempt.idempotencyKey)).map((ticket) => ticket.code);
  const { order, payment } = await openOrder(attempt.heldCodes);
  return { order, isFree: payment.provider === 'none' };
}
