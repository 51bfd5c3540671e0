import { raiseAttention, settleAttention } from '../../../../kernel/attention';
import type { Day } from '../../../../kernel/clock';
import { db, inTransaction, only } from '../../../../kernel/db';
import { sumFen } from '../../../../kernel/money';
import type { DayBooks, Difference } from '../../contract';
import * as billRows from '../store/bill-rows';
import * as books from '../store/day-books';
import * as differences from '../store/differences';
import * as store from '../store/reconciliations';

type Compare = (books: DayBooks) => Promise<Difference[]>;
const comparers = new Map<string, Compare>();

/** The third side: what was sold for the money. wechat-pay knows of no tickets, so who does says so. */
export function onReconcile(name: string, compare: Compare): void {
  comparers.set(name, compare);
}

export interface ComparedRun {
  id: number;
  day: Day;
  from: Date;
  to: Date;
  healed: number;
}

/** Compares bill, our books, and the books of who sold; keeps what differs, and takes back what does no more. */
export async function compareDay(run: ComparedRun, at: Date): Promise<void> {
  const { id, day, from, to } = run;
  const ours = await readBooks(run);
  const all: Difference[] = [
    ...(await books.billAgainstBooks(db(), id)),
    ...(await books.twiceInBill(db(), id)),
    ...(await books.booksAgainstBill(db(), id, from, to)),
  ];
  for (const compare of comparers.values()) all.push(...(await compare(ours)));
  const found = eachOnce(all);
  const totals = await totalsOf(run, ours);
  await inTransaction(async (tx) => {
    const [finished] = await store.finish(tx, id, JSON.stringify(totals), at);
    if (!finished) return;
    await billRows.clearEarlier(tx, day, id);
    const kinds = found.map(({ kind }) => kind);
    const numbers = found.map(({ number }) => number);
    const news = await differences.keep(
      tx,
      day,
      kinds,
      numbers,
      found.map(({ facts }) => JSON.stringify(facts)),
      at,
    );
    for (const { kind, number, facts } of news) {
      await raiseAttention(tx, 'reconciliation-difference', subjectOf(day, number), { day, kind, ...facts });
    }
    for (const { number } of await differences.resolveOthers(tx, day, kinds, numbers, at)) {
      await settleAttention(tx, 'reconciliation-difference', subjectOf(day, number), 'not found again');
    }
  });
}

/** An order whose two lines both lack a ticket is one difference. */
const eachOnce = (differences: readonly Difference[]): Difference[] => [
  ...new Map(
    differences.map((difference) => [`${difference.kind} ${difference.number}`, difference]),
  ).values(),
];

const subjectOf = (day: Day, number: string): string => `${day} ${number}`;

async function readBooks({ day, from, to }: ComparedRun): Promise<DayBooks> {
  const [payments, refunds, transfers] = await Promise.all([
    books.payments(db(), from, to),
    books.refunds(db(), from, to),
    books.transfers(db(), from, to),
  ]);
  return { day, from, to, payments, refunds, transfers };
}

const fenOf = (rows: readonly { amountFen: number }[]) => sumFen(rows.map(({ amountFen }) => amountFen));

async function totalsOf({ id, healed }: ComparedRun, ours: DayBooks): Promise<store.Totals> {
  const bill = only(await billRows.totals(db(), id));
  return {
    bill,
    ours: {
      payments: ours.payments.length,
      paidFen: fenOf(ours.payments),
      refunds: ours.refunds.length,
      refundedFen: fenOf(ours.refunds),
      transfers: ours.transfers.length,
      transferredFen: fenOf(ours.transfers),
    },
    healed,
  };
}
