import { adminActor } from '../../kernel/audit';
import { db, inTransaction, type Tx } from '../../kernel/db';
import { DomainError, type Locale } from '../../kernel/errors';
import { tell } from '../../kernel/news';
import * as desk from '../store/lost-desk';
import { tellClaimClosed } from './announce-lost';
import { readThing, requireThing } from './lost-desk';
import { readSignature } from './read-signature';

export interface Recipient {
  /** Whose claim or loss it was; null: somebody came without one. */
  claimId: string | null;
  name: string | null;
  phone: string | null;
  /** A picture as `data:image/png;base64,…`. Without it name and phone are needed: the route checks it. */
  signature: string | null;
}

/**
 * Gives a found thing to its owner, once: whoever comes second, however quickly, gets ITEM_ALREADY_HANDED_OVER with when
 * and by whom. Every open claim of the thing is closed by it, and their visitors are told. Throws CONTENT_NOT_FOUND, also
 * for a claim of another thing, and PICTURE_INVALID for a signature that is none.
 */
export async function handOverFound(
  itemId: string,
  recipient: Recipient,
  adminId: number,
  locale: Locale,
  now: Date,
) {
  const { claimId, name, phone } = recipient;
  const item = await requireThing(itemId, 'zh');
  if (claimId) await requireClaimOf(claimId, itemId);
  const signature = recipient.signature ? await readSignature(recipient.signature) : null;
  const by = { by: `admin:${adminId}`, byName: (await adminActor(adminId)).name };
  await inTransaction(async (tx) => {
    const handover = { itemId, itemTitle: item.title, claimId, name, phone, signature, ...by, at: now };
    if (!(await desk.recordHandover(tx, handover))) await refuseSecond(tx, itemId);
    await desk.collect(tx, itemId, now);
    for (const claim of await desk.closeAsked(tx, itemId, claimId, now))
      await tellClaimClosed(tx, claim, claim.state === 'claim-done' ? 'returned' : 'anothers');
    await tell(tx, 'content');
  });
  return readThing(itemId, locale);
}

async function requireClaimOf(claimId: string, itemId: string): Promise<void> {
  const [claim] = await desk.askedById(db(), claimId);
  if (claim?.itemId !== itemId) throw new DomainError('CONTENT_NOT_FOUND', { claim: claimId });
}

async function refuseSecond(tx: Tx, itemId: string): Promise<never> {
  const [first] = await desk.handoverOf(tx, itemId);
  throw new DomainError('ITEM_ALREADY_HANDED_OVER', { at: first?.at.toISOString(), by: first?.by });
}
