import { resolveAttention } from '../../../../kernel/attention';
import { type Actor, adminActor, recordAudit } from '../../../../kernel/audit';
import { inTransaction, type Tx } from '../../../../kernel/db';
import type { MassRunDetail } from '../admin-routes/mass-refund-shapes';
import * as items from '../store/mass-refund-items';
import * as runs from '../store/mass-refunds';
import { readMassRefund } from './read-mass-refunds';
import { wakeMassRefunds } from './run-mass-refunds';

const STEPS = {
  pause: { from: 'running', to: 'paused' },
  resume: { from: 'paused', to: 'running' },
} as const;

/**
 * Pauses a run before its next ticket, or lets it go on. What was handed to WeChat Pay already goes its way. A run that
 * is as wished already, or done, is answered as it is. Throws MASS_REFUND_NOT_FOUND.
 */
export async function steerMassRefund(
  number: string,
  verb: keyof typeof STEPS,
  adminId: number,
): Promise<MassRunDetail> {
  const actor = await adminActor(adminId);
  const { from, to } = STEPS[verb];
  await inTransaction(async (tx) => {
    if ((await runs.move(tx, number, [from], to)).length === 0) return;
    await record(tx, actor, number, verb, { field: 'status', before: from, after: to });
    if (to === 'running') await wakeMassRefunds(tx);
  });
  return readMassRefund(number);
}

/** Tries what failed once more; answers how many. Throws MASS_REFUND_NOT_FOUND. */
export async function retryMassRefund(number: string, adminId: number, now: Date): Promise<number> {
  await readMassRefund(number);
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const retried = await items.retryFailed(tx, number, now);
    if (retried.length === 0) return 0;
    await runs.move(tx, number, ['done'], 'running');
    await resolveAttention(tx, 'mass-refund-failed', number, { by: actor.name, note: 'retried' });
    await record(tx, actor, number, 'retry', { field: 'tickets', before: null, after: retried.length });
    await wakeMassRefunds(tx);
    return retried.length;
  });
}

const record = (
  tx: Tx,
  actor: Actor,
  number: string,
  action: string,
  change: { field: string; before: unknown; after: unknown },
) =>
  recordAudit(tx, {
    actor,
    action,
    subject: { kind: 'mass-refund', id: number, title: number },
    changes: [change],
  });
