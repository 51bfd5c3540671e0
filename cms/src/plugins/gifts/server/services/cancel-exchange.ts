import { adminActor, recordAudit } from '../../../../kernel/audit';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import * as exchanges from '../store/exchanges';
import { giveBackAll } from './end-exchange';
import { type ExchangeView, exchangeView } from './exchange-view';

/**
 * Before it is handed over or posted a member may change their mind: points, limit and gift are back. Cancelled twice
 * is cancelled. Throws EXCHANGE_NOT_FOUND and EXCHANGE_NOT_CANCELLABLE.
 */
export async function cancelExchange(
  memberId: number,
  code: string,
  locale: Locale,
  now: Date,
): Promise<ExchangeView> {
  const [row] = await exchanges.ofMemberByCode(db(), memberId, code);
  if (!row) throw new DomainError('EXCHANGE_NOT_FOUND');
  return inTransaction(async (tx) => exchangeView(await cancel(tx, row, null, now), locale));
}

/** By staff, who say why: the gift is broken, say. Kept in the record of changes. Throws as above. */
export async function cancelByStaff(
  code: string,
  reason: string,
  adminId: number,
  now: Date,
): Promise<{ code: string; status: 'cancelled' }> {
  const [row] = await exchanges.byCode(db(), code);
  if (!row) throw new DomainError('EXCHANGE_NOT_FOUND');
  const actor = await adminActor(adminId);
  await inTransaction(async (tx) => {
    await cancel(tx, row, reason, now);
    await recordAudit(tx, {
      actor,
      action: 'cancel',
      subject: { kind: 'gift-exchange', id: row.shortCode, title: row.facts.words.zh.name },
      changes: [{ field: 'reason', before: null, after: reason }],
    });
  });
  return { code: row.code, status: 'cancelled' };
}

async function cancel(
  tx: Tx,
  { id }: exchanges.ExchangeRow,
  reason: string | null,
  now: Date,
): Promise<exchanges.ExchangeRow> {
  const [cancelled] = await exchanges.cancel(tx, id, now, reason);
  if (!cancelled) return alreadyCancelled(tx, id);
  await giveBackAll(tx, cancelled, true, now);
  return cancelled;
}

async function alreadyCancelled(tx: Tx, id: number): Promise<exchanges.ExchangeRow> {
  const [row] = await exchanges.byId(tx, id);
  if (row?.status === 'cancelled') return row;
  throw new DomainError('EXCHANGE_NOT_CANCELLABLE', { status: row?.status ?? null });
}
