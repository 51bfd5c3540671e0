/** The shapes of the server's answers. Money in fen, instants ISO 8601 UTC, days `YYYY-MM-DD`. */
import type { Day } from '@/lib/days';
import type { VisitorForm } from '@/lib/visitor-fields';

export interface MediaFormat {
  url: string;
  width: number;
  height: number;
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
  onSale: boolean;
  saleReason?: string | null;
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
  recommended: boolean;
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
  reason?: string | null;
}

export interface Slot {
  id: string;
  date: Day;
  startsAt?: string | null;
  endsAt?: string | null;
  size: number;
  left: number;
  open: boolean;
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

export interface Ticket {
  code: string;
  shortCode: string;
  status: TicketStatus;
  product: { slug: string; title: string; cover: Media | null };
  date?: Day | null;
  slot?: { id: string; startsAt?: string | null; endsAt?: string | null } | null;
  priceFen: number;
  uses: number;
  usesLeft: number;
  expiresAt?: string | null;
  orderNumber?: string | null;
  visitor?: { name?: string | null; phone?: string | null } | null;
  staticCode?: string | null;
  createdAt: string;
}

export interface TicketLine {
  product: string;
  date?: Day;
  slot?: string;
  visitor?: { name: string; phone: string; documentType?: string; documentNumber?: string };
}

export interface Order {
  number: string;
  status: 'open' | 'paid' | 'closed';
  amountFen: number;
  expiresAt: string;
  tickets: string[];
  attention?: string | null;
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

export interface ScanResult {
  admitted: boolean;
  reason?: string | null;
  facts?: Record<string, string | number | null> | null;
  ticket?: { code: string; product: { title: string }; visitor?: { name?: string | null } | null } | null;
  usesLeft: number;
}

export interface Member {
  documentId: string;
  nickname: string | null;
  avatar?: string | null;
  role: 'member' | 'inspector';
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
