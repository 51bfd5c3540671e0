import { db, inTransaction, type Queryable, type Tx } from '../../../../kernel/db';
import type { TicketStanding } from '../../../ticketing/contract';
import { tickets } from '../deps';
import { targetOf } from '../rules/commission';
import { moveCommission } from '../rules/ledger';
import * as commissions from '../store/commissions';
import { book, lockAccount } from '../store/ledger';
import { attribute } from './attribute';
import { readSettings } from './read-settings';

/**
 * Brings the commission of a ticket to what the ticket is now. Every news of a ticket ends here: its standing is read
 * under the lock, so that news that is late, doubled or in another order changes nothing that is right already.
 */
export async function settleTicket(code: string, now: Date): Promise<void> {
  const known = await tickets().current(db(), code);
  if (!known?.paidAt) return;
  const settings = await readSettings();
  await inTransaction(async (tx) => {
    await commissions.lockTicket(tx, known.originCode);
    const standing = await standingOf(tx, code);
    const before = await commissions.ofTicket(tx, standing.originCode);
    const rows = before.length > 0 ? before : await attribute(tx, standing, settings);
    // One account after the other, always in the same order.
    for (const row of rows.toSorted((a, b) => a.promoterId - b.promoterId))
      await bring(tx, row, standing, now);
  });
}

async function standingOf(q: Queryable, code: string): Promise<TicketStanding> {
  const standing = await tickets().current(q, code);
  if (!standing) throw new Error(`ticket ${code} is gone`);
  return standing;
}

async function bring(
  tx: Tx,
  row: commissions.CommissionRow,
  ticket: TicketStanding,
  now: Date,
): Promise<void> {
  if (row.refused !== null) return;
  const { amountFen, rule } = row;
  const target = targetOf(now, { amountFen, freezeDays: rule.freezeDays }, ticket, row);
  const account = await lockAccount(tx, row.promoterId);
  const change = moveCommission(account, row, target);
  if (!change) return void (await commissions.setTicket(tx, row.id, ticket.code));
  const { status, countedFen, confirmedAt, dueAt } = target;
  const [moved] = await commissions.move(
    tx,
    row.id,
    ticket.code,
    status,
    countedFen,
    confirmedAt,
    dueAt,
    now,
  );
  if (!moved) throw new Error(`commission ${row.id} is gone`);
  await book(tx, row.promoterId, change, { commissionId: row.id, step: moved.step }, now);
}
