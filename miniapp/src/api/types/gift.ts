import type { Media, TextBlock } from './media';

export type GiftWay = 'pick-up' | 'post';

/** A gift in the mall; `pointsPrice` in whole points. */
export interface GiftCard {
  documentId: string;
  name: string;
  summary: string | null;
  picture: Media | null;
  pointsPrice: number;
  valueFen: number | null;
  left: number;
  state: 'open' | 'not-yet' | 'over' | 'sold-out';
  way: GiftWay;
  perMember: number | null;
  availableFrom: string | null;
  availableUntil: string | null;
}

export interface Gift extends GiftCard {
  pictures: Media[];
  description: TextBlock[] | null;
  pickUpPlace: string | null;
  pickUpDays: number | null;
  returnsPoints: boolean | null;
}

export type ExchangeStatus =
  | 'to_pick_up'
  | 'picked'
  | 'expired'
  | 'to_ship'
  | 'shipped'
  | 'received'
  | 'cancelled';

export interface GiftExchange {
  code: string;
  shortCode: string;
  /** What its QR code says, while there is something to pick up. */
  qrText: string | null;
  status: ExchangeStatus;
  way: GiftWay;
  gift: { documentId: string; name: string; picture: Media | null };
  points: number;
  place: string | null;
  pickUpUntil: string | null;
  returnsPoints: boolean;
  /** Masked. */
  address: string | null;
  carrier: string | null;
  trackingNumber: string | null;
  endReason: string | null;
  cancellable: boolean;
  createdAt: string;
  pickedAt: string | null;
  shippedAt: string | null;
  receivedAt: string | null;
  endedAt: string | null;
}

/** Where a gift is posted to; `region` is province, city and district. */
export interface PostAddress {
  name: string;
  phone: string;
  region: string;
  detail: string;
}

/** What an inspector is shown before handing a gift over. */
export interface DeskExchange {
  code: string;
  shortCode: string;
  status: ExchangeStatus;
  gift: { name: string; picture: Media | null };
  points: number;
  place: string | null;
  member: { nickname: string | null; phone: string | null };
  pickUpUntil: string | null;
  createdAt: string;
  pickedAt: string | null;
  handedOverBy: string | null;
}
