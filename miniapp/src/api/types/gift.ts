import type { Shape } from './shape';

/** A gift in the mall; `pointsPrice` in whole points. */
export type GiftCard = Shape<'GiftCard'>;
export type Gift = Shape<'GET /gifts/{id}'>;
export type GiftWay = GiftCard['way'];

export type GiftExchange = Shape<'GiftExchange'>;
export type ExchangeStatus = GiftExchange['status'];

/** Where a gift is posted to; `region` is province, city and district. */
export type PostAddress = NonNullable<Shape<'POST /gifts/{id}/exchange takes'>['address']>;

/** What an inspector is shown before handing a gift over. */
export type DeskExchange = Shape<'DeskExchange'>;
