import { inTransaction } from '../../kernel/db';
import { DomainError } from '../../kernel/errors';
import { linkLoss, setState } from '../store/lost-desk';
import { tellClaimClosed, tellLossFound } from './announce-lost';
import { requireThing } from './lost-desk';

export const CLAIM_ANSWERS = ['claim-contacted', 'claim-refused'] as const;
export type ClaimAnswer = (typeof CLAIM_ANSWERS)[number];

/** The desk has called, or it is not theirs. Throws CLAIM_CLOSED when somebody was first. */
export async function answerClaim(
  documentId: string,
  state: ClaimAnswer,
  note: string | null,
  now: Date,
): Promise<void> {
  await inTransaction(async (tx) => {
    const [claim] = await setState(tx, documentId, state, note, now);
    if (!claim) throw new DomainError('CLAIM_CLOSED', { claim: documentId });
    if (state === 'claim-refused') await tellClaimClosed(tx, claim, 'refused');
  });
}

/**
 * Tells who reported a loss of a found thing that may be it; from then on the loss stands with the thing's claims.
 * Throws CONTENT_NOT_FOUND, ITEM_ALREADY_HANDED_OVER and CLAIM_CLOSED.
 */
export async function offerFound(lossId: string, itemId: string, now: Date): Promise<void> {
  const item = await requireThing(itemId, 'zh');
  if (item.state === 'collected') throw new DomainError('ITEM_ALREADY_HANDED_OVER', { item: itemId });
  await inTransaction(async (tx) => {
    const [loss] = await linkLoss(tx, lossId, itemId, now);
    if (!loss) throw new DomainError('CLAIM_CLOSED', { claim: lossId });
    await tellLossFound(tx, loss, item);
  });
}
