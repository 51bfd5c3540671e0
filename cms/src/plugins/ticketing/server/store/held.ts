import { statement } from '../../../../kernel/db';
import type { Terms } from '../rules/terms';

export interface NewTicket {
  code: string;
  shortCode: string;
  memberId: number;
  channel: string;
  productId: string;
  productSlug: string;
  productTitle: string;
  priceFen: number;
  visitDate: string | null;
  validUntil: Date | null;
  holdExpiresAt: Date;
  holdLimitAt: Date;
  visitorName: string | null;
  visitorPhone: string | null;
  documentType: string | null;
  documentCipher: string | null;
  documentHash: string | null;
  documentMasked: string | null;
  onePerDocument: boolean;
  terms: Terms;
  createdAt: Date;
}

export interface NewEntitlement {
  ticketCode: string;
  position: number;
  title: string;
  poolId: string | null;
  slotId: number | null;
  places: number;
  gates: string[];
  uses: number;
  shareFen: number;
}

/** Writes held tickets with what they open, in one statement for any number. Both as JSON arrays. */
export const insertHeld = statement<Record<string, never>, [string, string]>(
  'tickets.insert-held',
  `with added as (
     insert into tickets (code, short_code, member_id, channel, product_id, product_slug, product_title, status,
            price_fen, visit_date, valid_until, hold_expires_at, hold_limit_at, visitor_name, visitor_phone,
            document_type, document_cipher, document_hash, document_masked, one_per_document, terms, created_at)
     select n."code", n."shortCode", n."memberId", n."channel", n."productId", n."productSlug", n."productTitle",
            'held', n."priceFen", n."visitDate", n."validUntil", n."holdExpiresAt", n."holdLimitAt",
            n."visitorName", n."visitorPhone", n."documentType", decode(n."documentCipher", 'base64'), decode(n."documentHash", 'base64'),
            n."documentMasked", n."onePerDocument", n."terms", n."createdAt"
       from jsonb_to_recordset($1::jsonb) as n("code" text, "shortCode" text, "memberId" int, "channel" text,
            "productId" text, "productSlug" text, "productTitle" text, "priceFen" int, "visitDate" date,
            "validUntil" timestamptz, "holdExpiresAt" timestamptz, "holdLimitAt" timestamptz, "visitorName" text, "visitorPhone" text, "documentType" text,
            "documentCipher" text, "documentHash" text, "documentMasked" text, "onePerDocument" boolean,
            "terms" jsonb, "createdAt" timestamptz)
     returning id, code
   )
   insert into entitlements (ticket_id, position, title, pool_id, slot_id, places, gates, uses, share_fen)
   select a.id, n."position", n."title", n."poolId", n."slotId", n."places", n."gates", n."uses", n."shareFen"
     from jsonb_to_recordset($2::jsonb) as n("ticketCode" text, "position" smallint, "title" text, "poolId" text,
          "slotId" bigint, "places" int, "gates" text[], "uses" int, "shareFen" int)
     join added a on a.code = n."ticketCode"`,
);
