import type { Locale } from '../../../../kernel/errors';
import type { Media } from '../../../../kernel/http';
import { canMove, type ExchangeStatus } from '../rules/exchange-state';
import { giftQrText } from '../rules/gift-code';
import type { ExchangeRow } from '../store/exchanges';

export interface ExchangeView {
  code: string;
  shortCode: string;
  /** What stands in the QR code; null once there is nothing to hand over. */
  qrText: string | null;
  status: ExchangeStatus;
  way: 'pick-up' | 'post';
  gift: { documentId: string; name: string; picture: Media | null };
  points: number;
  place: string | null;
  pickUpUntil: string | null;
  returnsPoints: boolean;
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

const iso = (instant: Date | null): string | null => instant?.toISOString() ?? null;

/** An exchange as its member sees it: the address masked, who handed it over unsaid. */
export function exchangeView(row: ExchangeRow, locale: Locale): ExchangeView {
  const { name, place } = row.facts.words[locale];
  return {
    code: row.code,
    shortCode: row.shortCode,
    qrText: row.status === 'to_pick_up' ? giftQrText(row.code) : null,
    status: row.status,
    way: row.way,
    gift: { documentId: row.giftId, name, picture: row.facts.picture },
    points: row.points,
    place,
    pickUpUntil: iso(row.pickUpUntil),
    returnsPoints: row.returnsPoints,
    address: row.addressMasked,
    carrier: row.carrier,
    trackingNumber: row.trackingNumber,
    endReason: row.endReason,
    cancellable: canMove(row.status, 'cancel'),
    createdAt: row.createdAt.toISOString(),
    pickedAt: iso(row.pickedAt),
    shippedAt: iso(row.shippedAt),
    receivedAt: iso(row.receivedAt),
    endedAt: iso(row.endedAt),
  };
}
