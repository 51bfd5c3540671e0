import type { Locale } from '../../../../kernel/errors';
import { FreshCache } from '../../../../kernel/fresh-cache';
import type { Media, TextBlock } from '../../../../kernel/http';
import type { BookingWindow, SalesChannel, SaleWindow } from '../rules/availability';
import type { Prices } from '../rules/pricing';
import type { RefundTier } from '../rules/refund-tiers';
import type { RewardRules } from '../rules/rewards';
import type { VisitorForm } from '../rules/visitor';
import { loadProducts } from './load-products';

export interface ProductWords {
  title: string;
  subtitle: string | null;
  tags: string[];
  includes: string[];
  notes: { title: string; text: string }[];
  description: TextBlock[] | null;
  /** What each entitlement is called, in their order. */
  entitlements: string[];
}

/** What one ticket opens: a gate (null: every gate), how often, and its part of the price in proportion to the others. */
export interface ProductEntitlement {
  gate: string | null;
  uses: number;
  share: number;
}

/** A published product as everything but the editor needs it: plain, checked, and the same for every request. */
export interface ProductFacts extends Prices, SaleWindow, BookingWindow, RewardRules {
  documentId: string;
  slug: string;
  cover: Media | null;
  gallery: Media[];
  originalPriceFen: number | null;
  channels: SalesChannel[];
  recommended: boolean;
  sort: number;
  pool: { documentId: string; wholeDay: boolean } | null;
  dated: boolean;
  validDays: number | null;
  weight: number;
  visitorForm: VisitorForm;
  onePerDocument: boolean;
  maxPerOrder: number;
  maxPerMemberPerDay: number | null;
  earlyMinutes: number;
  lateMinutes: number;
  minutesBetweenUses: number | null;
  usesPerDay: number | null;
  idCheck: boolean;
  liveCodeOnly: boolean;
  /** At least one. */
  entitlements: ProductEntitlement[];
  refundTiers: RefundTier[];
  refundReview: boolean;
  /** Unused parts may be given back after the ticket has expired. */
  refundExpired: boolean;
  /** How often a dated ticket may change its day. */
  maxChanges: number;
  words: Record<Locale, ProductWords>;
}

/** With the second that answers made of it are remembered, two in all; news of an edit drops both at once. */
const FRESH_MS = 1_000;

const shop = new FreshCache({ freshMs: FRESH_MS, size: 1 }, (_all: 'products') => loadProducts());

export const forgetProducts = (): void => shop.clear();

/** All published products, in the order of the shop. */
export const productFacts = (): Promise<ProductFacts[]> => shop.get('products');

/** By slug or documentId, as the outside names it; null when there is none on show. */
export async function findProduct(name: string): Promise<ProductFacts | null> {
  const all = await productFacts();
  return all.find(({ slug, documentId }) => slug === name || documentId === name) ?? null;
}

/** How many entries one ticket has in all. */
export const usesOf = ({ entitlements }: Pick<ProductFacts, 'entitlements'>): number =>
  entitlements.reduce((sum, { uses }) => sum + uses, 0);

/** True when the ticket is for no day yet and its holder must reserve one before the visit. */
export const needsReservation = ({ dated, pool }: Pick<ProductFacts, 'dated' | 'pool'>): boolean =>
  !dated && pool !== null;
