import { inStrapiTransaction } from '../../kernel/db';
import { DomainError } from '../../kernel/errors';
import { type Idempotency, type Member, once } from '../../kernel/http';
import { OPEN_CLAIMS } from '../rules/lost-kinds';
import { readLostItem } from './read-lost-items';

const CLAIM = 'api::claim.claim';

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
 * new words; under the same key: the first answer. Throws CONTENT_NOT_FOUND, and CLAIM_OVER when it was collected.
 */
export async function claimItem(
  itemId: string,
  member: Member,
  words: ClaimWords,
  idempotency: Idempotency | undefined,
): Promise<Claim> {
  return inStrapiTransaction((tx) =>
    once(tx, idempotency, async () => {
      const item = await readLostItem(itemId, 'zh');
      if (item.state === 'collected') throw new DomainError('CLAIM_OVER', { item: itemId });
      const known = await strapi.db
        .query(CLAIM)
        .findOne({ where: { itemId, memberId: member.documentId, state: { $in: OPEN_CLAIMS } } });
      const documents = strapi.documents(CLAIM);
      const about = { itemId, itemTitle: item.title, memberId: member.documentId, kind: 'claim-item' };
      const row = known
        ? await documents.update({ documentId: known.documentId, data: words as never })
        : await documents.create({ data: { ...words, ...about } as never });
      const { documentId, state } = row as unknown as Claim;
      return { documentId, state };
    }),
  );
}

/** What was lost. What the visitor did not say is undefined. */
export interface Loss {
  title: string;
  kind?: string | undefined;
  /** YYYY-MM-DD. */
  lostOn?: string | undefined;
  place?: string | undefined;
}

/** A visitor has lost something that is not in the list yet; under the same key: the first answer. */
export async function reportLoss(
  { title, kind, lostOn, place }: Loss,
  member: Member,
  words: ClaimWords,
  idempotency: Idempotency | undefined,
): Promise<Claim> {
  const thing = { itemTitle: title, thingKind: kind, lostOn, place };
  return inStrapiTransaction((tx) =>
    once(tx, idempotency, async () => {
      const data = { ...words, ...thing, memberId: member.documentId, kind: 'report-loss' };
      const row = await strapi.documents(CLAIM).create({ data: data as never });
      const { documentId, state } = row as unknown as Claim;
      return { documentId, state };
    }),
  );
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
