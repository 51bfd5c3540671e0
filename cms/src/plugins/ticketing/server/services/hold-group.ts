import { groupCommit, inTransaction, isUniqueViolation, type Outcome, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { isGuarded } from '../../../../kernel/guards';
import { claimKeys, type Idempotency, keepAnswers, recall, releaseKeys } from '../../../../kernel/http';
import { allocate } from '../rules/allocate';
import type { SlotCount } from '../rules/slot-counts';
import { insertHeld, type NewEntitlement, type NewTicket } from '../store/held';
import * as slots from '../store/slots';
import { type Places, type QuotaClaim, readQuotas } from './hold-quotas';
import type { TicketView } from './ticket-view';

/** A hold with everything decided but whether there is enough left of what it needs. */
export interface HoldJob {
  tickets: NewTicket[];
  entitlements: NewEntitlement[];
  /** What is answered when there is. */
  views: TicketView[];
  /** What must still be left for it. */
  claims: QuotaClaim[];
  idempotency: Idempotency | undefined;
  /** Runs first in the transaction; a job that has one commits by itself, because it may throw. */
  alongside: ((tx: Tx, views: readonly TicketView[]) => Promise<void>) | undefined;
  /** Which places it takes: those on sale, or (only with something alongside) those set aside for the waiting list. */
  places: Places;
}

type HoldOutcome = Outcome<TicketView[]>;

const together = groupCommit(runHolds);

/** Holds all tickets of a job or none. Throws the job's own refusal. */
export async function commitHold(job: HoldJob): Promise<TicketView[]> {
  try {
    return await (job.alongside ? alone(job) : together(job));
  } catch (error) {
    // Somebody else's hold of the same document was committed in the last millisecond: the index had the last word.
    const taken =
      isGuarded('limits.document-refusal') && isUniqueViolation(error, 'tickets_one_per_document');
    throw (taken && job.claims.find(({ quota }) => quota.of === 'document')?.refusal()) || error;
  }
}

const alone = (job: HoldJob): Promise<TicketView[]> =>
  inTransaction(async (tx) => {
    const [outcome] = await runHolds(tx, [job], job.places);
    if (outcome && 'answer' in outcome) return outcome.answer;
    // Thrown, so that what ran alongside is undone too.
    throw outcome?.refusal;
  });

/** A group in five statements: keys, slots locked in order, tickets, slots taken, answers kept. */
async function runHolds(tx: Tx, jobs: HoldJob[], places: Places = slots): Promise<HoldOutcome[]> {
  const owns = await claimKeys(
    tx,
    jobs.map(({ idempotency }) => idempotency),
  );
  const fresh = jobs.filter((_, index) => owns[index]);
  for (const { alongside, views } of fresh) await alongside?.(tx, views);
  const decided = new Map(await decide(tx, fresh, places));
  const kept = fresh.filter((job) => 'answer' in (decided.get(job) as HoldOutcome));
  const refused = fresh.filter((job) => !kept.includes(job));

  if (kept.length > 0) await write(tx, kept, places);
  await releaseKeys(
    tx,
    refused.flatMap(({ idempotency }) => idempotency ?? []),
  );
  return Promise.all(jobs.map(async (job) => decided.get(job) ?? (await repeated(tx, job, jobs, decided))));
}

async function write(tx: Tx, kept: readonly HoldJob[], places: Places): Promise<void> {
  await insertHeld(
    tx,
    json(kept.flatMap(({ tickets }) => tickets)),
    json(kept.flatMap(({ entitlements }) => entitlements)),
  );
  if (!isGuarded('holds.one-transaction')) await tx.query('commit and chain');
  await places.take(tx, kept.flatMap(countsOf));
  await keepAnswers(
    tx,
    kept.flatMap(({ idempotency: key, views }) => (key ? [{ key, answer: views }] : [])),
  );
}

async function decide(tx: Tx, jobs: readonly HoldJob[], places: Places): Promise<[HoldJob, HoldOutcome][]> {
  if (jobs.length === 0) return [];
  const left = await readQuotas(
    tx,
    jobs.flatMap(({ claims }) => claims),
    places,
  );
  const usedUp = allocate(
    left,
    jobs.map(({ claims }) => claims),
  );
  return jobs.map((job, index) => {
    const claim = job.claims.find(({ key }) => key === usedUp[index]);
    return [job, claim ? { refusal: claim.refusal() } : { answer: job.views }];
  });
}

/** A job whose key somebody else has: a neighbour of this group, or a transaction that is committed by now. */
async function repeated(
  tx: Tx,
  { idempotency }: HoldJob,
  jobs: readonly HoldJob[],
  decided: ReadonlyMap<HoldJob, HoldOutcome>,
): Promise<HoldOutcome> {
  const first = jobs.find(
    (job) => job.idempotency?.memberId === idempotency?.memberId && job.idempotency?.key === idempotency?.key,
  );
  if (first?.idempotency?.fingerprint !== idempotency?.fingerprint) {
    return { refusal: new DomainError('IDEMPOTENCY_KEY_REUSED') };
  }
  const outcome = first && decided.get(first);
  if (outcome) return outcome;
  try {
    return { answer: (await recall<TicketView[]>(tx, idempotency)) as TicketView[] };
  } catch (error) {
    if (error instanceof DomainError) return { refusal: error };
    throw error;
  }
}

const json = (rows: unknown[]): string => JSON.stringify(rows);

const countsOf = ({ entitlements }: HoldJob): SlotCount[] =>
  entitlements.flatMap(({ slotId, places }) => (slotId === null || places === 0 ? [] : [{ slotId, places }]));
