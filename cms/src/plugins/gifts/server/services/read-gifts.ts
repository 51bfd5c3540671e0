import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { giftsLeft, offerState } from '../rules/offer';
import * as stock from '../store/stock';
import { type GiftFacts, giftFacts } from './gift-facts';

/** As the mall shows it; without its text. */
export interface GiftCard {
  documentId: string;
  name: string;
  summary: string | null;
  picture: GiftFacts['pictures'][number] | null;
  pointsPrice: number;
  valueFen: number | null;
  left: number;
  state: ReturnType<typeof offerState>;
  way: GiftFacts['way'];
  perMember: number | null;
  availableFrom: string | null;
  availableUntil: string | null;
}

export interface GiftView extends GiftCard {
  pictures: GiftFacts['pictures'];
  description: GiftFacts['words']['zh']['description'];
  pickUpPlace: string | null;
  pickUpDays: number | null;
  returnsPoints: boolean | null;
}

/** Everything on show, what is over left out. */
export async function listGifts(locale: Locale, now: Date): Promise<GiftCard[]> {
  const [gifts, left] = await Promise.all([giftFacts(), leftByGift()]);
  return gifts
    .map((gift) => cardOf(gift, left.get(gift.documentId) ?? 0, locale, now))
    .filter(({ state }) => state !== 'over');
}

/** Throws GIFT_NOT_FOUND. */
export async function readGift(documentId: string, locale: Locale, now: Date): Promise<GiftView> {
  const [gifts, left] = await Promise.all([giftFacts(), leftByGift()]);
  const gift = gifts.find((one) => one.documentId === documentId);
  if (!gift) throw new DomainError('GIFT_NOT_FOUND');
  const { description, pickUpPlace } = gift.words[locale];
  const isPickedUp = gift.way === 'pick-up';
  return {
    ...cardOf(gift, left.get(documentId) ?? 0, locale, now),
    pictures: gift.pictures,
    description,
    pickUpPlace,
    pickUpDays: isPickedUp ? gift.pickUpDays : null,
    returnsPoints: isPickedUp ? gift.returnsPoints : null,
  };
}

async function leftByGift(): Promise<Map<string, number>> {
  const rows = await stock.all(db());
  return new Map(rows.map((row) => [row.giftId, giftsLeft(row)]));
}

const cardOf = (gift: GiftFacts, left: number, locale: Locale, now: Date): GiftCard => ({
  documentId: gift.documentId,
  name: gift.words[locale].name,
  summary: gift.words[locale].summary,
  picture: gift.pictures[0] ?? null,
  pointsPrice: gift.pointsPrice,
  valueFen: gift.valueFen,
  left,
  state: offerState(gift, left, now),
  way: gift.way,
  perMember: gift.perMember,
  availableFrom: gift.availableFrom?.toISOString() ?? null,
  availableUntil: gift.availableUntil?.toISOString() ?? null,
});
