import { settings } from '../../../../../config/settings';
import { addDays, instantAt, venueDay } from '../../../../kernel/clock';
import { randomCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';
import { shareFen, toFen } from '../../../../kernel/money';
import type { SalesChannel } from '../rules/availability';
import { rewardsOf } from '../rules/rewards';
import type { Terms } from '../rules/terms';
import type { NewEntitlement, NewTicket } from '../store/held';
import type { PlannedLine } from './plan-lines';
import { type ProductFacts, usesOf } from './product-facts';
import type { ViewedEntitlement } from './ticket-view';
import { visitorColumns } from './visitor-vault';

/** A hold may grow with its payment, but never beyond this many times its own length. */
const LONGEST_HOLDS = 3;

export interface Draft {
  line: PlannedLine;
  ticket: NewTicket;
  entitlements: NewEntitlement[];
}

interface Buyer {
  memberId: number;
  channel: SalesChannel;
  now: Date;
  /** Held until then instead of the ordinary time. */
  offer?: { until: Date } | undefined;
}

/** Until when a ticket that is held now is held, and how long its payment may extend that at most. */
export function holdTimes(now: Date, holdMs = settings().holdMinutes * 60_000) {
  return {
    holdExpiresAt: new Date(now.getTime() + holdMs),
    holdLimitAt: new Date(now.getTime() + holdMs * LONGEST_HOLDS),
  };
}

/** The rows of a ticket that is about to be held: its price and rules are frozen here. */
export function draftTicket(line: PlannedLine, { memberId, channel, now, offer }: Buyer): Draft {
  const { product, slot, visitor, priceFen } = line;
  const offerMs = offer && offer.until.getTime() - now.getTime();
  const ticket: NewTicket = {
    code: randomCode(TICKET_CODE_LENGTH),
    shortCode: randomCode(SHORT_CODE_LENGTH),
    memberId,
    channel,
    productId: product.documentId,
    productSlug: product.slug,
    productTitle: product.words.zh.title,
    priceFen,
    visitDate: slot?.visitDate ?? null,
    validUntil: slot?.endsAt ?? endOfValidity(product, now),
    ...holdTimes(now, offerMs),
    ...visitorColumns(visitor),
    onePerDocument: product.onePerDocument,
    terms: termsOf(product, priceFen),
    createdAt: now,
  };
  return { line, ticket, entitlements: newEntitlements(line, ticket.code) };
}

/** The end of the venue's last day on which an open-dated ticket is good; null is without an end. */
const endOfValidity = ({ validDays }: ProductFacts, now: Date): Date | null =>
  validDays === null ? null : instantAt(addDays(venueDay(now), validDays), '24:00');

const termsOf = (product: ProductFacts, priceFen: number): Terms => ({
  liveCodeOnly: product.liveCodeOnly,
  earlyMinutes: product.earlyMinutes,
  lateMinutes: product.lateMinutes,
  minutesBetweenUses: product.minutesBetweenUses,
  usesPerDay: product.usesPerDay,
  idCheck: product.idCheck,
  uses: usesOf(product),
  dated: product.dated,
  cutoffMinutes: product.cutoffMinutes,
  maxPerMemberPerDay: product.maxPerMemberPerDay,
  refundTiers: product.refundTiers,
  refundReview: product.refundReview,
  refundExpired: product.refundExpired,
  maxChanges: product.maxChanges,
  ...rewardsOf(product, priceFen),
});

/**
 * What the ticket opens. All parts are for the same slot, so that every gate knows the day; its places are counted
 * once, at the first.
 */
function newEntitlements({ product, slot, priceFen }: PlannedLine, ticketCode: string): NewEntitlement[] {
  const { entitlements: parts, pool, weight, words } = product;
  const shares = shareFen(toFen(priceFen), sharesOf(parts));
  return parts.map(({ gate, uses }, position) => ({
    ticketCode,
    position,
    title: words.zh.entitlements[position] ?? words.zh.title,
    poolId: pool?.documentId ?? null,
    slotId: slot?.id ?? null,
    places: pool && position === 0 ? weight : 0,
    gates: gate === null ? [] : [gate],
    uses,
    shareFen: shares[position] ?? 0,
  }));
}

/** Parts that all say 0 share evenly. */
const sharesOf = (parts: ProductFacts['entitlements']): number[] =>
  parts.some(({ share }) => share > 0) ? parts.map(({ share }) => share) : parts.map(() => 1);

/** The entitlements of a draft as its owner will see them. */
export const viewedEntitlements = ({ line: { slot }, entitlements }: Draft): ViewedEntitlement[] =>
  entitlements.map(({ title, gates, places, uses }) => ({
    title,
    gates,
    places,
    uses,
    used: 0,
    slotPublicId: slot?.publicId ?? null,
    startsAt: slot?.startsAt ?? null,
    endsAt: slot?.endsAt ?? null,
    wholeDay: slot?.wholeDay ?? null,
  }));
