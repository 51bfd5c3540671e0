import { db } from '../../../../kernel/db';
import type { DayBooks, Difference } from '../../../wechat-pay/contract';
import * as books from '../store/day-books';

/** A day's transfers against the withdrawals they were for. */
export async function compareBooks({ transfers, from, to }: DayBooks): Promise<Difference[]> {
  const rows = await books.transfers(
    db(),
    transfers.map(({ number }) => number),
    transfers.map(({ amountFen }) => amountFen),
    from,
    to,
  );
  return rows.map(({ kind, number, facts }) => ({ kind, number, facts }));
}
