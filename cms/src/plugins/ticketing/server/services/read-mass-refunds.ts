import { addDays, type Day } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { sumFen } from '../../../../kernel/money';
import type {
  MassDay,
  MassMonth,
  MassPlanView,
  MassRun,
  MassRunDetail,
  MassTrouble,
} from '../admin-routes/mass-refund-shapes';
import { rowsOf } from '../rules/mass-refund';
import * as targets from '../store/mass-refund-targets';
import * as runs from '../store/mass-refunds';
import { type MassSelection, planMassRefund } from './plan-mass-refund';
import { allPools } from './pools';
import { venueNow } from './read-slot-calendar';

interface Page {
  page: number;
  pageSize: number;
}

/** The days of a month, `YYYY-MM`, with how many tickets each has sold. */
export async function readMassMonth(month: string, at: Date): Promise<MassMonth> {
  const first = `${month}-01`;
  const last = addDays(`${addDays(first, 31).slice(0, 7)}-01`, -1);
  return { ...venueNow(at), days: await targets.days(db(), first, last) };
}

/** What there is to choose from on a day. */
export async function readMassDay(day: Day): Promise<MassDay> {
  const [slots, pools] = await Promise.all([targets.slotsOfDay(db(), day), allPools()]);
  const names = new Map(pools.map(({ documentId, name }) => [documentId, name]));
  return {
    slots: slots.map(({ id: _, publicId, poolId, startsAt, endsAt, ...slot }) => ({
      ...slot,
      id: publicId,
      pool: poolId,
      poolName: names.get(poolId) ?? poolId,
      startsAt: startsAt.toISOString(),
      endsAt: endsAt.toISOString(),
    })),
    products: await targets.productsOf(
      db(),
      slots.map(({ id }) => id),
    ),
  };
}

/** The dry run: what would be done now, in counts and sums. Writes nothing. Throws SLOT_NOT_FOUND. */
export async function rehearseMassRefund(selection: MassSelection, at: Date): Promise<MassPlanView> {
  const { token, judged, waiting, slots, seconds } = await planMassRefund(db(), selection, at);
  const refunded = judged.filter(({ action }) => action === 'refund');
  return {
    token,
    rows: rowsOf(judged),
    waiting: {
      entries: waiting.length,
      tickets: waiting.reduce((sum, { tickets }) => sum + tickets, 0),
    },
    slots: slots.length,
    openSlots: slots.filter(({ closed, endsAt }) => !closed && endsAt > at).length,
    tickets: refunded.length,
    amountFen: sumFen(refunded.map(({ amountFen }) => amountFen)),
    feeFen: sumFen(refunded.map(({ feeFen }) => feeFen)),
    seconds,
  };
}

const runView = (run: runs.RunProgress): MassRun => ({
  number: run.number,
  status: run.status,
  day: run.visitDate,
  reason: run.reason,
  by: run.actorName,
  startedAt: run.startedAt.toISOString(),
  finishedAt: run.finishedAt?.toISOString() ?? null,
  fee: run.selection.terms.fee,
  progress: run,
});

/** Mass refunds, the newest first, with where they stand. */
export async function listMassRefunds({ page, pageSize }: Page): Promise<{ rows: MassRun[]; total: number }> {
  const rows = await runs.list(db(), pageSize, (page - 1) * pageSize);
  return { rows: rows.map(runView), total: rows[0]?.runs ?? 0 };
}

/** Throws MASS_REFUND_NOT_FOUND. */
export async function readMassRefund(number: string): Promise<MassRunDetail> {
  const [run] = await runs.find(db(), number);
  if (!run) throw new DomainError('MASS_REFUND_NOT_FOUND');
  return { ...runView(run), rows: run.shown };
}

/** Tickets of a run that need a person, and those that were left alone. Throws MASS_REFUND_NOT_FOUND. */
export async function listTroubles(
  number: string,
  { page, pageSize }: Page,
): Promise<{ rows: MassTrouble[]; total: number }> {
  await readMassRefund(number);
  const rows = await runs.troubles(db(), number, pageSize, (page - 1) * pageSize);
  return { rows: rows.map(({ total: _, ...row }) => row), total: rows[0]?.total ?? 0 };
}
