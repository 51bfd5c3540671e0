import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { type Idempotency, orFirstAnswer } from '../../../../kernel/http';
import type { HoldLine, Occasion, TicketView } from '../../../ticketing/contract';
import { tickets } from '../deps';
import * as items from '../store/items';
import { lineOf } from './item';

export interface CheckOutRequest {
  memberId: number;
  ids: readonly string[];
  idempotency?: Idempotency | undefined;
  locale: Locale;
  occasion: Occasion;
}

/**
 * Holds the chosen items, all or none; they leave the cart in the transaction that holds them, so that two check-outs
 * of one item hold it once. A refusal names the `item` that failed.
 * Throws CART_ITEM_NOT_FOUND and whatever a hold throws.
 */
export const checkOut = (request: CheckOutRequest): Promise<TicketView[]> =>
  orFirstAnswer(request.idempotency, () => holdItems(request));

async function holdItems({
  memberId,
  locale,
  occasion,
  idempotency,
  ...request
}: CheckOutRequest): Promise<TicketView[]> {
  const ids = [...new Set(request.ids)];
  const lines = await linesOf(memberId, ids);
  try {
    return await tickets().hold({
      memberId,
      lines,
      idempotency,
      locale,
      ...occasion,
      alongside: async (tx) => {
        const removed = await items.remove(tx, memberId, ids);
        if (removed.length < ids.length) throw new DomainError('CART_ITEM_NOT_FOUND');
      },
    });
  } catch (error) {
    throw naming(error, ids);
  }
}

async function linesOf(memberId: number, ids: readonly string[]): Promise<HoldLine[]> {
  const rows = await items.find(db(), memberId, [...ids]);
  return ids.map((id) => {
    const row = rows.find(({ publicId }) => publicId === id);
    if (!row) throw new DomainError('CART_ITEM_NOT_FOUND', { item: id });
    return lineOf(row);
  });
}

/** A hold names the line; here the visitor knows items. */
function naming(error: unknown, ids: readonly string[]): unknown {
  if (!(error instanceof DomainError) || typeof error.facts.line !== 'number') return error;
  return new DomainError(error.code, { ...error.facts, item: ids[error.facts.line] });
}
