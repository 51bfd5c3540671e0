import { settings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import type { Locale } from '../../../../kernel/errors';
import { maskPhone } from '../../../../kernel/mask';
import type { ExchangeStatus } from '../rules/exchange-state';
import { readGiftCode } from '../rules/gift-code';
import { giftsLeft, offerState } from '../rules/offer';
import { daysLeft, PACE_DAYS } from '../rules/pace';
import * as lists from '../store/staff-lists';
import * as stock from '../store/stock';
import { REMIND_DAYS } from './announce';
import { exchangeView } from './exchange-view';
import { giftFacts } from './gift-facts';

const DAY_MS = 86_400_000;
const WEEK_DAYS = 7;
const after = (now: Date, days: number) => new Date(now.getTime() + days * DAY_MS);

/** What the day asks of the desk, and how long each gift lasts. */
export async function readOverview(locale: Locale, now: Date) {
  const [gifts, counters, pace, [figures]] = await Promise.all([
    giftFacts(),
    stock.all(db()),
    lists.takenSince(db(), after(now, -PACE_DAYS)),
    lists.figures(db(), after(now, REMIND_DAYS), after(now, -WEEK_DAYS)),
  ]);
  const counterOf = new Map(counters.map((row) => [row.giftId, row]));
  const takenOf = new Map(pace.map(({ giftId, count }) => [giftId, count]));
  return {
    timeZone: settings().venueTimeZone,
    toPickUp: figures?.toPickUp ?? 0,
    dueSoon: figures?.dueSoon ?? 0,
    toShip: figures?.toShip ?? 0,
    oldestToShip: figures?.oldestToShip?.toISOString() ?? null,
    exchangedThisWeek: figures?.exchangedThisWeek ?? 0,
    pointsThisWeek: figures?.pointsThisWeek ?? 0,
    gifts: gifts.map((gift) => {
      const { size, taken } = counterOf.get(gift.documentId) ?? { size: 0, taken: 0 };
      const left = giftsLeft({ size, taken });
      const recent = takenOf.get(gift.documentId) ?? 0;
      return {
        documentId: gift.documentId,
        name: gift.words[locale].name,
        picture: gift.pictures[0]?.url ?? null,
        pointsPrice: gift.pointsPrice,
        valueFen: gift.valueFen,
        way: gift.way,
        size,
        taken,
        left,
        recent,
        daysLeft: daysLeft(left, recent),
        state: offerState(gift, left, now),
      };
    }),
  };
}

export interface StaffFilter {
  status?: ExchangeStatus[] | undefined;
  gift?: string | undefined;
  dueSoon?: boolean | undefined;
  query?: string | undefined;
  oldestFirst?: boolean | undefined;
  page: number;
  pageSize: number;
}

/** Exchanges for the desk: members masked, addresses too. */
export async function listForStaff(filter: StaffFilter, locale: Locale, now: Date) {
  const { query } = filter;
  const rows = await lists.exchangesForStaff(
    db(),
    filter.status ?? null,
    filter.gift ?? null,
    filter.dueSoon ? after(now, REMIND_DAYS) : null,
    query ? (readGiftCode(query) ?? query) : null,
    filter.pageSize,
    (filter.page - 1) * filter.pageSize,
    filter.oldestFirst ?? false,
  );
  return {
    rows: rows.map((row) => ({
      ...exchangeView(row, locale),
      handedOverBy: row.handedOverName,
      member: { nickname: row.nickname, phone: row.phone ? maskPhone(row.phone) : null },
    })),
    total: rows[0]?.total ?? 0,
  };
}
