import type { Day } from '../../../../kernel/clock';
import { db, only } from '../../../../kernel/db';
import type { Bill } from '../gateway/bill-calls';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';
import { BillReader, type BillRow } from '../rules/read-bill';
import * as billRows from '../store/bill-rows';
import * as books from '../store/day-books';

const BATCH = 1000;

/**
 * Fetches both bills of a day into the rows of a run, a batch at a time: a busy day's bill has a hundred thousand
 * lines. The rows count only once the run is done; until the hash at the end nothing of them may be believed.
 */
export async function fetchBills(run: number, day: Day): Promise<void> {
  await billRows.clear(db(), run);
  await fetchBill(run, 'trade', day);
  try {
    await fetchBill(run, 'fund-flow', day);
  } catch (error) {
    // A merchant who never transferred may lack the account or the right to its bill.
    const isRefused = error instanceof WeChatPayError && error.outcome === 'rejected';
    if (!isRefused || error.code === 'STATEMENT_CREATING' || only(await books.hasTransfers(db())).any)
      throw error;
  }
}

async function fetchBill(run: number, bill: Bill, day: Day): Promise<void> {
  const lines = await weChatPay().bills.linesOf(bill, day);
  if (!lines) return;
  const reader = new BillReader(bill);
  let batch: BillRow[] = [];
  for await (const line of lines) {
    const row = reader.next(line);
    if (row) batch.push(row);
    if (batch.length < BATCH) continue;
    await keep(run, bill, batch);
    batch = [];
  }
  await keep(run, bill, batch);
  reader.finish();
}

async function keep(run: number, bill: Bill, rows: readonly BillRow[]): Promise<void> {
  if (rows.length === 0) return;
  await billRows.insert(
    db(),
    run,
    bill,
    rows.map(({ line }) => line),
    rows.map(({ kind }) => kind),
    rows.map(({ number }) => number),
    rows.map(({ reference }) => reference),
    rows.map(({ providerNumber }) => providerNumber),
    rows.map(({ happenedAt }) => happenedAt),
    rows.map(({ amountFen }) => amountFen),
    rows.map(({ feeFen }) => feeFen),
    rows.map(({ state }) => state),
  );
}
