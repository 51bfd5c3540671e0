import { resolveAttention, resolvedItems } from '../../../../kernel/attention';
import { adminActor, recordAudit } from '../../../../kernel/audit';
import { inTransaction } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import type { ResolvedAttention } from '../admin-routes/attention-shapes';

export interface ResolveRequest {
  kind: string;
  subject: string;
  /** What was done about it. */
  note: string;
  adminId: number;
}

/** Out of the queue only by the decision itself: a click would leave a visitor without an answer. */
const DECIDED_ELSEWHERE = new Set(['refund-review', 'withdrawal-review']);

/**
 * Takes an item out of the queue because a person dealt with it. Of two who do it the first is kept, and both are
 * answered the same. What is still wrong the next time it is looked at comes back as a new item.
 * Throws ATTENTION_NOT_FOUND, ATTENTION_DECIDED_ELSEWHERE.
 */
export async function resolveItem({
  kind,
  subject,
  note,
  adminId,
}: ResolveRequest): Promise<ResolvedAttention> {
  if (DECIDED_ELSEWHERE.has(kind)) throw new DomainError('ATTENTION_DECIDED_ELSEWHERE', { kind });
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    if (await resolveAttention(tx, kind, subject, { by: actor.name, note })) {
      await recordAudit(tx, {
        actor,
        action: 'resolve',
        // Not the note: it may name a visitor, and entries stay for ever.
        subject: { kind: 'attention', id: `${kind} ${subject}`, title: subject },
        changes: [{ field: 'kind', before: kind, after: null }],
      });
    }
    const [item] = await resolvedItems(tx, kind, [subject]);
    if (!item) throw new DomainError('ATTENTION_NOT_FOUND', { kind, subject });
    return { by: item.resolvedBy, at: item.resolvedAt.toISOString(), note: item.resolution };
  });
}
