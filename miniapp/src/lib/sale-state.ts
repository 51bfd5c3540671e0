import type { Product } from '@/api/types';

/** Whether a ticket can be bought in this build now, and if not, why in a way one can act on. */
export type SaleState =
  | { kind: 'open' }
  | { kind: 'before'; from: string }
  | { kind: 'over' | 'not-here' | 'closed' };

type Sale = Pick<Product, 'onSale' | 'saleReason' | 'saleFrom' | 'saleUntil'>;

/**
 * The answer may be older than the end or the beginning of the sale: the server's clock decides about both. That it
 * has begun only a new answer tells.
 */
export function saleStateOf({ onSale, saleReason, saleFrom, saleUntil }: Sale, nowMs: number): SaleState {
  if (!onSale && saleReason === 'PRODUCT_NOT_ON_SALE_HERE') return { kind: 'not-here' };
  if (saleUntil && Date.parse(saleUntil) <= nowMs) return { kind: 'over' };
  if (saleFrom && (!onSale || Date.parse(saleFrom) > nowMs)) return { kind: 'before', from: saleFrom };
  return { kind: onSale ? 'open' : 'closed' };
}
