import { DomainError } from '../../kernel/errors';
import type { Member } from '../../kernel/http';
import { readLostItem } from './read-lost-items';

const CLAIM = 'api::claim.claim';
const DAY_MS = 86_400_000;
const CLOSED_FOR_MS = 90 * DAY_MS;
/** Also of what nobody ever closed. */
const LONGEST_MS = 365 * DAY_MS;
const COLLECTED_FOR_MS = 30 * DAY_MS;
const OPEN = ['claim-new', 'claim-contacted'];

export interface ClaimWords {
  name: string;
  phone: string;
  text: string;
}

interface Claim {
  documentId: string;
  state: string;
}

/**
 * A visitor says that a found thing is theirs; the desk calls them. Again while the first is open: the first, with the
 * new words. Throws CONTENT_NOT_FOUND, and CLAIM_OVER when it was collected.
 */
export async function claimItem(itemId: string, member: Member, words: ClaimWords): Promise<Claim> {
  const item = await readLostItem(itemId, 'zh');
  if (item.state === 'collected') throw new DomainError('CLAIM_OVER', { item: itemId });
  const known = await strapi.db
    .query(CLAIM)
    .findOne({ where: { itemId, memberId: member.documentId, state: { $in: OPEN } } });
  const documents = strapi.documents(CLAIM);
  const data = { ...words, itemId, itemTitle: item.title, memberId: member.documentId, kind: 'claim-item' };
  const row = known
    ? await documents.update({ documentId: known.documentId, data: words as never })
    : await documents.create({ data: data as never });
  const { documentId, state } = row as unknown as Claim;
  return { documentId, state };
}

/** A visitor has lost something that is not in the list yet. */
export async function reportLoss(title: string, member: Member, words: ClaimWords): Promise<Claim> {
  const row = await strapi.documents(CLAIM).create({
    data: { ...words, itemTitle: title, memberId: member.documentId, kind: 'report-loss' } as never,
  });
  const { documentId, state } = row as unknown as Claim;
  return { documentId, state };
}

interface OwnClaim extends Claim {
  itemId: string | null;
  itemTitle: string;
  kind: string;
  createdAt: string;
}

/** What a member claimed and reported, the newest first. */
export async function listOwnClaims({ documentId: memberId }: Member, limit: number) {
  const rows: OwnClaim[] = await strapi.db.query(CLAIM).findMany({
    where: { memberId },
    orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    limit,
  });
  return rows.map(({ documentId, itemId, itemTitle, kind, state, createdAt }) => ({
    documentId,
    itemId,
    title: itemTitle,
    kind,
    state,
    at: new Date(createdAt).toISOString(),
  }));
}

/** Forgets who claimed what once nobody needs it, and puts away what was collected. */
export async function eraseClaims(at: Date): Promise<void> {
  const before = (ms: number) => new Date(at.getTime() - ms);
  await strapi.db.query(CLAIM).updateMany({
    where: {
      name: { $notNull: true },
      $or: [
        { state: { $notIn: OPEN }, updatedAt: { $lt: before(CLOSED_FOR_MS) } },
        { updatedAt: { $lt: before(LONGEST_MS) } },
      ],
    },
    data: { name: null, phone: null, text: null, memberId: null },
  });
  await strapi.db.query('api::lost-item.lost-item').updateMany({
    where: { state: 'collected', updatedAt: { $lt: before(COLLECTED_FOR_MS) } },
    data: { state: 'archived' },
  });
}
