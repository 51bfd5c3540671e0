import { adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction } from '../../../../kernel/db';
import { DomainError, type ErrorCode } from '../../../../kernel/errors';
import { readGiftCode } from '../rules/gift-code';
import * as exchanges from '../store/exchanges';
import { announceShipped } from './announce';

export interface Shipping {
  code: string;
  carrier: string;
  trackingNumber: string;
}

export interface ShippingResult {
  code: string;
  /** Null: it is on its way. */
  problem: ErrorCode | null;
}

/**
 * Says with whom a gift went and under which number. Said again it corrects what was typed; the member hears of it
 * once. Throws EXCHANGE_NOT_FOUND, EXCHANGE_CANCELLED, EXCHANGE_NOT_SHIPPED (it has come, or is not posted at all).
 */
export async function shipExchange(shipping: Shipping, adminId: number, now: Date): Promise<void> {
  const code = readGiftCode(shipping.code);
  const [row] = code ? await exchanges.byCode(db(), code) : [];
  if (!row) throw new DomainError('EXCHANGE_NOT_FOUND', { code: shipping.code });
  const { carrier, trackingNumber } = shipping;
  if (row.carrier === carrier && row.trackingNumber === trackingNumber) return;
  const actor = await adminActor(adminId);
  await inTransaction(async (tx) => {
    const [shipped] = await exchanges.ship(tx, row.id, now, carrier, trackingNumber);
    if (shipped) await announceShipped(tx, shipped);
    else {
      const [corrected] = await exchanges.correctShipping(tx, row.id, carrier, trackingNumber);
      if (!corrected)
        throw new DomainError(row.status === 'cancelled' ? 'EXCHANGE_CANCELLED' : 'EXCHANGE_NOT_SHIPPED');
    }
    await recordAudit(tx, {
      actor,
      action: 'ship',
      subject: { kind: 'gift-exchange', id: row.shortCode, title: row.facts.words.zh.name },
      changes: [
        { field: 'carrier', before: row.carrier, after: carrier },
        { field: 'trackingNumber', before: row.trackingNumber, after: trackingNumber },
      ].filter(({ before, after }) => before !== after),
    });
  });
}

/** A whole list, row by row: one that is wrong keeps no other back. */
export async function shipMany(
  list: readonly Shipping[],
  adminId: number,
  now: Date,
): Promise<ShippingResult[]> {
  const results: ShippingResult[] = [];
  for (const one of list) {
    try {
      await shipExchange(one, adminId, now);
      results.push({ code: one.code, problem: null });
    } catch (error) {
      if (!(error instanceof DomainError)) throw error;
      results.push({ code: one.code, problem: error.code });
    }
  }
  return results;
}
