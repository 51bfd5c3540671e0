import type { Locale } from '../../../../kernel/errors';
import type { Media } from '../../../../kernel/http';
import type { WaitingStatus } from '../rules/waiting-list';
import type { WaitingView } from '../store/waiting-list';
import type { ProductFacts } from './product-facts';

export interface WaitingEntryView {
  id: string;
  status: WaitingStatus;
  product: { slug: string; title: string; cover: Media | null };
  date: string;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean };
  /** How many tickets, and the places that they take together. */
  ticketCount: number;
  places: number;
  /** Places that others wait for before this entry; null when it does not wait any more. */
  placesBefore: number | null;
  since: string;
  /** No offer comes after it. */
  closesAt: string;
  /** The held tickets to pay for, and until when. */
  offer: { tickets: string[]; until: string } | null;
  /** Why it failed. */
  reason: string | null;
  endedAt: string | null;
}

/** An entry as its owner sees it, the words in the reader's language. `shop` has the products on show. */
export function waitingView(
  row: WaitingView,
  shop: readonly ProductFacts[],
  locale: Locale,
): WaitingEntryView {
  const product = shop.find(({ documentId }) => documentId === row.productId);
  return {
    id: row.publicId,
    status: row.status,
    product: {
      slug: row.productSlug,
      title: product?.words[locale].title ?? row.productTitle,
      cover: product?.cover ?? null,
    },
    date: row.visitDate,
    slot: {
      id: row.slotPublicId,
      startsAt: row.startsAt.toISOString(),
      endsAt: row.endsAt.toISOString(),
      wholeDay: row.wholeDay,
    },
    ticketCount: row.ticketCount,
    places: row.places,
    placesBefore: row.status === 'waiting' ? row.placesBefore : null,
    since: row.createdAt.toISOString(),
    closesAt: row.closesAt.toISOString(),
    offer: row.offeredUntil && { tickets: row.ticketCodes, until: row.offeredUntil.toISOString() },
    reason: row.reason,
    endedAt: row.endedAt?.toISOString() ?? null,
  };
}
