import type { Day } from '@/lib/days';
import type { VisitorForm } from '@/lib/visitor-fields';
import type { Media, TextBlock } from './media';

export interface Product {
  documentId: string;
  slug: string;
  title: string;
  subtitle: string | null;
  cover: Media | null;
  gallery: Media[];
  priceFen: number;
  originalPriceFen?: number | null;
  /** Of all days that may still be sold. */
  lowestPriceFen: number;
  /** Whether the price depends on the day; `priceFen` is then that of days without a price of their own. */
  priceVaries: boolean;
  onSale: boolean;
  saleReason?: string;
  saleFrom?: string;
  saleUntil?: string;
  visitorForm: VisitorForm;
  dated: boolean;
  /** The last day that can be booked, counted from today. */
  advanceDays: number;
  windows: boolean;
  uses: number;
  weight: number;
  tags: string[];
  includes: string[];
  notes: { title: string; text: string }[];
  description: TextBlock[] | null;
  maxPerOrder: number;
  maxPerMemberPerDay?: number;
  onePerDocument: boolean;
  /** Of a ticket without a day: how long it is good, from the day it is bought. */
  validDays?: number;
  /** A day must be reserved before the visit. */
  reservationRequired: boolean;
  entitlements: Entitlement[];
  refundTiers: RefundTier[];
  recommended: boolean;
}

/** One thing that a ticket opens. `gates` are their slugs; none means every gate. */
export interface Entitlement {
  title: string;
  gates: string[];
  uses: number;
}

/** Asked for at least so many hours before the visit begins, a refund costs percent plus fixed. */
export interface RefundTier {
  untilHours: number;
  feePercent: number;
  feeFen: number;
}

export interface CalendarDay {
  date: Day;
  priceFen: number;
  left: number;
  open: boolean;
  reason?: string;
  /** Sold out, and one can queue for it. */
  waitingList?: boolean;
}

export interface Slot {
  id: string;
  date: Day;
  startsAt: string;
  endsAt: string;
  size: number;
  left: number;
  open: boolean;
  reason?: string;
  waitingList?: boolean;
}
