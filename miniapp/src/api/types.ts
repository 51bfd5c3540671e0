/** The shapes of the server's answers. Money in fen, instants ISO 8601 UTC, days `YYYY-MM-DD`. */
import type { Day } from '@/lib/days';
import type { VisitorForm } from '@/lib/visitor-fields';

export interface MediaFormat {
  url: string;
  width: number | null;
  height: number | null;
}

/** `url` is relative to the API's origin unless the site keeps its pictures elsewhere. */
export interface Media extends MediaFormat {
  alternativeText: string | null;
  formats: Partial<Record<'thumbnail' | 'small' | 'medium' | 'large', MediaFormat>> | null;
}

export interface Site {
  name: string;
  slogan: string | null;
  hours: string | null;
  phone: string | null;
  address: string | null;
  notice: string | null;
  hero: Media | null;
  logo: Media | null;
}

export interface Product {
  documentId: string;
  slug: string;
  title: string;
  subtitle: string | null;
  cover: Media | null;
  gallery: Media[];
  priceFen: number;
  originalPriceFen?: number | null;
  /** Whether the price depends on the day; `priceFen` is then that of days without a price of their own. */
  priceVaries: boolean;
  onSale: boolean;
  saleReason?: string;
  saleFrom?: string;
  saleUntil?: string;
  visitorForm: VisitorForm;
  dated: boolean;
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

/** A node of Strapi's rich text: block or inline, told apart by `type`. */
export interface TextBlock {
  type: string;
  level?: number;
  format?: 'ordered' | 'unordered';
  text?: string;
  bold?: boolean;
  italic?: boolean;
  underline?: boolean;
  strikethrough?: boolean;
  url?: string;
  image?: Media;
  children?: TextBlock[];
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

export type TicketStatus =
  | 'held'
  | 'valid'
  | 'used'
  | 'void'
  | 'refunding'
  | 'refunded'
  | 'changed'
  | 'blocked'
  | 'expired';

/** How many tickets a member has in each state; states without tickets may be missing. */
export type TicketCounts = Partial<Record<TicketStatus, number>>;

export interface Ticket {
  code: string;
  shortCode: string;
  status: TicketStatus;
  product: { slug: string; title: string; cover: Media | null };
  date?: Day | null;
  slot?: { id: string; startsAt: string; endsAt: string; wholeDay: boolean } | null;
  priceFen: number;
  uses: number;
  usesLeft: number;
  expiresAt?: string | null;
  orderNumber?: string | null;
  visitor?: MaskedVisitor | null;
  staticCode?: string | null;
  createdAt: string;
}

/** As the server hands a visitor out: never in full. */
export interface MaskedVisitor {
  name?: string | null;
  phone?: string | null;
  document?: string | null;
}

export interface VisitorDetails {
  name: string;
  phone: string;
  documentType?: string;
  documentNumber?: string;
}

export interface TicketLine {
  product: string;
  date?: Day;
  slot?: string;
  visitor?: VisitorDetails;
}

/** A wish in the cart, as it stands now: it reserves nothing. */
export interface CartItem {
  id: string;
  product: { slug: string; title: string; cover: Media | null } | null;
  date: Day | null;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean } | null;
  visitor: MaskedVisitor | null;
  priceFen: number | null;
  /** Places left; null when it needs none. */
  left: number | null;
  open: boolean;
  /** Why it cannot be bought any more. */
  reason?: string;
}

export type WaitingStatus = 'waiting' | 'offered' | 'taken' | 'lapsed' | 'left' | 'expired' | 'failed';

/** A place in the queue for a day or time that is sold out. */
export interface WaitingEntry {
  id: string;
  status: WaitingStatus;
  product: { slug: string; title: string; cover: Media | null };
  date: Day;
  slot: { id: string; startsAt: string; endsAt: string; wholeDay: boolean };
  ticketCount: number;
  /** Places that others wait for before this entry. */
  placesBefore: number | null;
  since: string;
  /** No offer comes after it. */
  closesAt: string;
  /** Tickets held for this member until then, to be paid. */
  offer: { tickets: string[]; until: string } | null;
  /** Why it failed: an error code. */
  reason: string | null;
}

export interface Order {
  number: string;
  status: 'open' | 'paid' | 'closed';
  amountFen: number;
  expiresAt: string;
  tickets: string[];
  attention?: string | null;
  lines: OrderLine[];
}

/** What became of one ticket of an order, and of the money for it. */
export interface OrderLine {
  /** Its code. */
  ticket: string;
  title: string;
  amountFen: number;
  status: TicketStatus;
  refund?: { number: string; status: string; amountFen: number; cause: string };
}

/** WeChat's own parameters, passed on untouched. */
export interface PaymentParams {
  timeStamp: string;
  nonceStr: string;
  package: string;
  signType: string;
  paySign: string;
}

export interface Payment {
  provider: 'wechat' | 'none';
  params: PaymentParams | null;
  /** Only where a sandbox stands in for WeChat: a page on which a person pays by clicking. */
  cashierUrl?: string | null;
}

export interface LiveCode {
  code: string;
  expiresAt: string;
}

export interface Gate {
  slug: string;
  title: string;
}

export interface ScanRequest {
  code: string;
  gate: string;
  device: string;
  key: string;
  count?: number;
}

/** `facts` name what an inspector must know: usedAt, gate (slug), date, from, until. */
export interface ScanResult {
  id: string;
  admitted: boolean;
  reason?: string;
  facts?: Record<string, unknown>;
  ticket?: { shortCode: string; title: string; date: Day | null; visitor: string | null; priceFen: number };
  headCount: number;
  usesLeft: number;
  at: string;
}

export interface Member {
  documentId: string;
  nickname: string | null;
  avatar?: string | null;
  role: 'member' | 'inspector';
  /** Masked. */
  phone?: string | null;
}

export interface WechatSettings {
  mode: 'wechat' | 'sandbox';
  appId: string;
  timeZone: string;
}

export interface Pagination {
  page: number;
  pageSize: number;
  total: number;
}
