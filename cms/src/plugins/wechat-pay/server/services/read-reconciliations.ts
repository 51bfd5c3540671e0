import { addDays, type Day, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import type { DayReport, DifferenceRow, ReconciledDay } from '../admin-routes/reconciliation-shapes';
import * as differences from '../store/differences';
import * as store from '../store/reconciliations';
import { BILL_ZONE } from './reconcile-day';

/** The last day that has a bill. */
export const latestDay = (at: Date): Day => addDays(venueDay(at, BILL_ZONE), -1);

export async function listReconciledDays({ page, pageSize }: { page: number; pageSize: number }): Promise<{
  rows: ReconciledDay[];
  total: number;
}> {
  const rows = await store.days(db(), pageSize, (page - 1) * pageSize);
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map((row) => ({ ...runView(row), totals: row.totals, open: row.open })),
  };
}

export async function readDay(day: Day): Promise<DayReport> {
  // The run first: who sees that it is done must see what came of it, too.
  const [run] = await store.ofDay(db(), day);
  const [[done], found] = await Promise.all([store.lastDone(db(), day), differences.ofDay(db(), day)]);
  return {
    run: run ? runView(run) : null,
    totals: done?.totals ?? null,
    reconciledAt: done?.finishedAt?.toISOString() ?? null,
    differences: found.map(differenceView),
  };
}

const runView = ({ day, status, failure, startedAt, finishedAt }: store.RunRow) => ({
  day,
  status,
  failure,
  startedAt: startedAt.toISOString(),
  finishedAt: finishedAt?.toISOString() ?? null,
});

/** Facts by the book they come from: the bill, what WeChat Pay told us, what was sold. */
export function differenceView(row: differences.DifferenceRow): DifferenceRow {
  const { facts } = row;
  return {
    kind: row.kind,
    number: row.number,
    billFen: amountIn(facts, 'billFen'),
    paymentFen: amountIn(facts, 'oursFen', 'paidFen', 'refundedFen'),
    ticketFen: amountIn(facts, 'orderFen', 'lineFen'),
    billState: textIn(facts, 'billState'),
    status: textIn(facts, 'status'),
    foundAt: row.foundAt.toISOString(),
    resolvedAt: row.resolvedAt?.toISOString() ?? null,
  };
}

function amountIn(facts: Record<string, unknown>, ...names: string[]): number | null {
  const amount = names.map((name) => facts[name]).find((value) => typeof value === 'number');
  return typeof amount === 'number' ? amount : null;
}

const textIn = (facts: Record<string, unknown>, name: string): string | null => {
  const text = facts[name];
  return typeof text === 'string' ? text : null;
};
