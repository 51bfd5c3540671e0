import { settings } from '../../../../../config/settings';
import type { Tx } from '../../../../kernel/db';
import { DomainError, type Facts } from '../../../../kernel/errors';
import type { Claim } from '../rules/allocate';
import type { SlotCount } from '../rules/slot-counts';
import * as limits from '../store/limits';
import type { Draft } from './draft-ticket';

/** Something of which there is only so much, and what is said when it is used up. */
export interface QuotaClaim extends Claim<string> {
  quota:
    | { of: 'slot'; slotId: number }
    | { of: 'held'; memberId: number }
    | { of: 'day'; memberId: number; productId: string; visitDate: string | null; limit: number }
    | { of: 'document'; productId: string; visitDate: string; documentHash: string };
  /** Made only when it is needed: an error that is thrown away costs a stack trace. */
  refusal: () => DomainError;
}

/** Where a hold takes its places from: what is on sale, or what is set aside for the waiting list. */
export interface Places {
  lockLeft(tx: Tx, slotIds: number[]): Promise<Map<number, number>>;
  take(tx: Tx, counts: readonly SlotCount[]): Promise<void>;
}

/**
 * What a hold needs: places, and to stay within what a member or a document may have. An offer of the waiting list is
 * not refused for what its member holds besides: nobody is there to pay or to give up something first.
 */
export function claimsOf(
  { memberId, offer }: { memberId: number; offer?: object | undefined },
  drafts: readonly Draft[],
): QuotaClaim[] {
  return drafts.flatMap((draft, line) => [
    ...(offer ? [] : [heldClaim(memberId, line)]),
    ...slotClaim(draft, line),
    ...dayClaim(memberId, draft, line),
    ...documentClaim(draft, line),
  ]);
}

/** How many tickets one member may keep from others without paying. */
const heldClaim = (memberId: number, line: number): QuotaClaim => ({
  key: `held ${memberId}`,
  count: 1,
  quota: { of: 'held', memberId },
  refusal: () => limitReached({ line, of: 'held', limit: settings().maxHeldPerMember }),
});

function slotClaim({ line: { slot, product } }: Draft, line: number): QuotaClaim[] {
  if (!slot) return [];
  return [
    {
      key: slotKey(slot.id),
      count: product.weight,
      quota: { of: 'slot', slotId: slot.id },
      refusal: () => new DomainError('SLOT_SOLD_OUT', { line, slot: slot.publicId }),
    },
  ];
}

function dayClaim(memberId: number, { line: { product }, ticket }: Draft, line: number): QuotaClaim[] {
  const { maxPerMemberPerDay: limit, slug } = product;
  const { productId, visitDate } = ticket;
  if (limit === null) return [];
  return [
    {
      key: limits.dayKey(memberId, productId, visitDate),
      count: 1,
      quota: { of: 'day', memberId, productId, visitDate, limit },
      refusal: () => limitReached({ line, product: slug, of: 'member-and-day', limit }),
    },
  ];
}

function documentClaim({ line: { product }, ticket }: Draft, line: number): QuotaClaim[] {
  const { productId, visitDate, documentHash, onePerDocument } = ticket;
  if (!onePerDocument || !visitDate || !documentHash) return [];
  return [
    {
      key: `document ${productId} ${visitDate} ${documentHash}`,
      count: 1,
      quota: { of: 'document', productId, visitDate, documentHash },
      refusal: () => limitReached({ line, product: product.slug, of: 'document', limit: 1 }),
    },
  ];
}

const limitReached = (facts: Facts) => new DomainError('LIMIT_REACHED', facts);
const slotKey = (slotId: number): string => `slot ${slotId}`;

/**
 * How much of each quota is left, read under locks: a member's days first (advisory locks, in one order), then the
 * slots. Documents have a unique index as their last word; how much a member holds in all is not a promise and is
 * read without a lock.
 */
export async function readQuotas(
  tx: Tx,
  claims: readonly QuotaClaim[],
  places: Places,
): Promise<Map<string, number>> {
  const quotas = new Map(claims.map((claim) => [claim.key, claim.quota]));
  const left = new Map<string, number>();
  const of = <Kind extends QuotaClaim['quota']['of']>(kind: Kind) =>
    [...quotas].filter(([, quota]) => quota.of === kind) as [
      string,
      Extract<QuotaClaim['quota'], { of: Kind }>,
    ][];

  const days = of('day');
  if (days.length > 0) {
    const taken = await limits.lockDays(tx, days);
    for (const [key, { limit }] of days) left.set(key, limit - (taken.get(key) ?? 0));
  }
  const ids = of('slot').map(([, { slotId }]) => slotId);
  if (ids.length > 0)
    for (const [slotId, count] of await places.lockLeft(tx, ids)) left.set(slotKey(slotId), count);
  const documents = of('document');
  if (documents.length > 0) {
    const taken = await limits.documentsTaken(tx, documents);
    for (const [key] of documents) left.set(key, taken.has(key) ? 0 : 1);
  }
  const holders = of('held').map(([, { memberId }]) => memberId);
  const held = await limits.heldBy(tx, holders);
  for (const [key, { memberId }] of of('held'))
    left.set(key, settings().maxHeldPerMember - (held.get(memberId) ?? 0));
  return left;
}
