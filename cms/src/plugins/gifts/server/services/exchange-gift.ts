import { randomCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';
import { inTransaction, only, type Tx } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import { publish } from '../../../../kernel/events';
import { isGuarded } from '../../../../kernel/guards';
import { type Idempotency, once, orFirstAnswer } from '../../../../kernel/http';
import { tell } from '../../../../kernel/news';
import { seal } from '../../../../kernel/vault';
import { points } from '../deps';
import { type Address, addressProblems, maskAddress } from '../rules/address';
import { offerState, pickUpUntil } from '../rules/offer';
import * as exchanges from '../store/exchanges';
import * as stock from '../store/stock';
import { type ExchangeView, exchangeView } from './exchange-view';
import { findGift, type GiftFacts } from './gift-facts';

/** More than any gift has. */
const NO_LIMIT = 2_000_000_000;

export interface ExchangeRequest {
  memberId: number;
  gift: string;
  /** The price that the member saw; an editor may have changed it since. Not looked at when it is not said. */
  shownPoints?: number | undefined;
  /** For gifts that are posted. */
  address?: Address | undefined;
  idempotency?: Idempotency | undefined;
  locale: Locale;
  now: Date;
}

/**
 * One gift for points. Stock, the member's limit and the points are taken in one transaction, in this order: the
 * member's row of the gift, the member's points, and the stock last because it is hot.
 * Throws GIFT_NOT_FOUND, GIFT_NOT_ON_OFFER (not yet, or over), GIFT_PRICE_CHANGED, ADDRESS_INVALID, LIMIT_REACHED, POINTS_NOT_ENOUGH and
 * GIFT_SOLD_OUT.
 */
export const exchangeGift = (request: ExchangeRequest): Promise<ExchangeView> =>
  orFirstAnswer(request.idempotency, () => exchange(request));

async function exchange(request: ExchangeRequest): Promise<ExchangeView> {
  const gift = await giftOnOffer(request);
  const drafted = draft(gift, request);
  return inTransaction((tx) =>
    once(tx, request.idempotency, async () => {
      await takeForMember(tx, gift, request.memberId);
      const row = only(await exchanges.insert(tx, drafted));
      await points().spend(tx, {
        memberId: request.memberId,
        points: gift.pointsPrice,
        reason: 'gift',
        cause: row.code,
        title: gift.words.zh.name,
        now: request.now,
      });
      await publish(tx, 'gift.exchanged', {
        exchangeCode: row.code,
        giftId: gift.documentId,
        memberId: request.memberId,
        title: gift.words.zh.name,
        points: gift.pointsPrice,
        at: request.now.toISOString(),
      });
      await tell(tx, 'gifts');
      await takeStock(tx, gift.documentId);
      return exchangeView(row, request.locale);
    }),
  );
}

async function giftOnOffer({
  gift: documentId,
  shownPoints,
  address,
  now,
}: ExchangeRequest): Promise<GiftFacts> {
  const gift = await findGift(documentId);
  if (!gift) throw new DomainError('GIFT_NOT_FOUND');
  const state = offerState(gift, 1, now);
  if (state !== 'open')
    throw new DomainError('GIFT_NOT_ON_OFFER', {
      state,
      from: gift.availableFrom?.toISOString() ?? null,
      until: gift.availableUntil?.toISOString() ?? null,
    });
  if (shownPoints !== undefined && shownPoints !== gift.pointsPrice)
    throw new DomainError('GIFT_PRICE_CHANGED', { points: gift.pointsPrice, shownPoints });
  if (gift.way === 'post') {
    const problems = address ? addressProblems(address) : ['address'];
    if (problems.length > 0) throw new DomainError('ADDRESS_INVALID', { fields: problems });
  }
  return gift;
}

function draft(gift: GiftFacts, { memberId, address, now }: ExchangeRequest): exchanges.NewExchange {
  const isPosted = gift.way === 'post' && address !== undefined;
  const { zh, en } = gift.words;
  return {
    code: `G${randomCode(TICKET_CODE_LENGTH)}`,
    shortCode: `G${randomCode(SHORT_CODE_LENGTH)}`,
    giftId: gift.documentId,
    memberId,
    way: gift.way,
    status: isPosted ? 'to_ship' : 'to_pick_up',
    facts: {
      words: {
        zh: { name: zh.name, place: zh.pickUpPlace },
        en: { name: en.name, place: en.pickUpPlace },
      },
      picture: gift.pictures[0] ?? null,
    },
    points: gift.pointsPrice,
    valueFen: gift.valueFen,
    returnsPoints: !isPosted && gift.returnsPoints,
    pickUpUntil: isPosted ? null : pickUpUntil(now, gift.pickUpDays),
    address: isPosted ? seal(JSON.stringify(address)) : null,
    addressMasked: isPosted ? maskAddress(address) : null,
    createdAt: now,
  };
}

async function takeForMember(tx: Tx, { documentId, perMember }: GiftFacts, memberId: number): Promise<void> {
  const limit = isGuarded('gifts.member-limit') ? (perMember ?? NO_LIMIT) : NO_LIMIT;
  const [won] = await stock.takeForMember(tx, documentId, memberId, limit);
  if (!won) throw new DomainError('LIMIT_REACHED', { limit: perMember, of: 'gift' });
}

async function takeStock(tx: Tx, giftId: string): Promise<void> {
  const take = isGuarded('gifts.take') ? stock.take : stock.takeUnguarded;
  const [won] = await take(tx, giftId);
  if (!won) throw new DomainError('GIFT_SOLD_OUT', { gift: giftId });
}
