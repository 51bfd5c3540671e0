import { db } from '../../../../kernel/db';
import type { DayBooks, Difference } from '../../../wechat-pay/contract';
import * as books from '../store/day-books';

/** A day's money against what was sold for it: orders, their lines and tickets, refunds. */
export async function compareBooks({ payments, refunds, from, to }: DayBooks): Promise<Difference[]> {
  const [orders, lines] = await Promise.all([
    books.orders(
      db(),
      payments.map(({ reference }) => reference),
      payments.map(({ amountFen }) => amountFen),
      from,
      to,
    ),
    books.refunds(
      db(),
      refunds.map(({ number }) => number),
      refunds.map(({ amountFen }) => amountFen),
      from,
      to,
    ),
  ]);
  return [...orders, ...lines].map(({ kind, number, facts }) => ({ kind, number, facts }));
}
