import type { Locale } from '../../../../kernel/errors';
import { FreshCache } from '../../../../kernel/fresh-cache';
import type { Media, TextBlock } from '../../../../kernel/http';
import type { OfferWindow } from '../rules/offer';

const GIFT = 'plugin::gifts.gift';

export interface GiftText {
  name: string;
  summary: string | null;
  description: TextBlock[] | null;
  pickUpPlace: string | null;
}

/** A published gift as everything but the editor needs it. */
export interface GiftFacts extends OfferWindow {
  documentId: string;
  pictures: Media[];
  pointsPrice: number;
  valueFen: number | null;
  perMember: number | null;
  way: 'pick-up' | 'post';
  pickUpDays: number;
  returnsPoints: boolean;
  words: Record<Locale, GiftText>;
}

interface Row extends Omit<GiftFacts, 'words' | 'pictures' | 'availableFrom' | 'availableUntil'>, GiftText {
  pictures: Media[] | null;
  availableFrom: string | null;
  availableUntil: string | null;
}

/** With the second that answers made of it are remembered, two in all; news of an edit drops both at once. */
const FRESH_MS = 1_000;
const MOST_GIFTS = 500;
const DEFAULT_DAYS = 30;

const mall = new FreshCache({ freshMs: FRESH_MS, size: 1 }, (_all: 'gifts') => loadGifts());

export const forgetGifts = (): void => mall.clear();

/** All published gifts, in the order of the mall. */
export const giftFacts = (): Promise<GiftFacts[]> => mall.get('gifts');

/** Null when there is none on show. */
export async function findGift(documentId: string): Promise<GiftFacts | null> {
  const all = await giftFacts();
  return all.find((gift) => gift.documentId === documentId) ?? null;
}

async function loadGifts(): Promise<GiftFacts[]> {
  const [zh, en] = await Promise.all([rowsIn('zh'), rowsIn('en')]);
  const english = new Map(en.map((row) => [row.documentId, row]));
  return zh.map((row) => shape(row, english.get(row.documentId)));
}

async function rowsIn(locale: Locale): Promise<Row[]> {
  const rows = await strapi.documents(GIFT as never).findMany({
    locale,
    status: 'published',
    sort: ['sort:asc', 'id:asc'],
    limit: MOST_GIFTS,
    populate: { pictures: { fields: ['url', 'width', 'height', 'alternativeText', 'formats'] } },
  } as never);
  return rows as unknown as Row[];
}

/** Numbers and rules come from the Chinese row, the one that editors maintain; words fall back to it. */
const shape = (row: Row, english: Row | undefined): GiftFacts => ({
  documentId: row.documentId,
  pictures: (row.pictures ?? []).map(mediaOf),
  pointsPrice: row.pointsPrice,
  valueFen: row.valueFen,
  perMember: row.perMember,
  availableFrom: row.availableFrom ? new Date(row.availableFrom) : null,
  availableUntil: row.availableUntil ? new Date(row.availableUntil) : null,
  way: row.way,
  pickUpDays: row.pickUpDays ?? DEFAULT_DAYS,
  returnsPoints: row.returnsPoints ?? true,
  words: { zh: wordsOf(row), en: wordsOf(english ?? row) },
});

const mediaOf = ({ url, width, height, alternativeText, formats }: Media): Media => ({
  url,
  width,
  height,
  alternativeText,
  formats,
});

const wordsOf = ({ name, summary, description, pickUpPlace, way }: Row): GiftText => ({
  name,
  summary,
  description: description ?? null,
  pickUpPlace: way === 'pick-up' ? pickUpPlace : null,
});
