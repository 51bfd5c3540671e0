import { statement } from '../../../../kernel/db';

/** A line that paid for a ticket or for one that it came from, and what has gone back of it; amounts in fen. */
export interface ChainLine extends Record<string, unknown> {
  orderId: number;
  orderNumber: string;
  /** The ticket of the line: the one asked about, or one that it replaced. */
  ticketId: number;
  amountFen: number;
  refundedFen: number;
}

/**
 * What paid for a ticket, the newest first: its own line and those of the tickets whose day was changed to its own. Of
 * a ticket that was paid twice the line with the most left.
 */
export const paidLines = statement<ChainLine, [number]>(
  'changes.paid-lines',
  `with recursive chain as (
     select id, replaces_id, 0 as depth from tickets where id = $1
     union all
     select t.id, t.replaces_id, c.depth + 1 from chain c join tickets t on t.id = c.replaces_id
   ), lines as (
     select distinct on (c.depth) c.depth, l.order_id, o.number, l.ticket_id, l.amount_fen, l.refunded_fen
       from chain c
       join order_lines l on l.ticket_id = c.id and l.order_status = 'paid'
       join orders o on o.id = l.order_id
      order by c.depth, l.amount_fen - l.refunded_fen desc, l.order_id
   )
   select order_id as "orderId", number as "orderNumber", ticket_id as "ticketId", amount_fen as "amountFen",
          refunded_fen as "refundedFen" from lines order by depth`,
);

export interface Replacement extends Record<string, unknown> {
  id: number;
  code: string;
  status: string;
  priceFen: number;
  dueFen: number;
  /** Public id of the slot that it is for. */
  slotPublicId: string | null;
}

/** The ticket that takes the place of this one: held while its difference is not paid. */
export const replacementOf = statement<Replacement, [number]>(
  'changes.replacement-of',
  `select n.id, n.code, n.status, n.price_fen as "priceFen", n.due_fen as "dueFen",
          (select s.public_id from entitlements e join slots s on s.id = e.slot_id
            where e.ticket_id = n.id order by e.position limit 1) as "slotPublicId"
     from tickets n where n.replaces_id = $1 and n.status <> 'void'`,
);

/** Which tickets these were made to replace. A ticket's origin never changes: no lock is needed. */
export const replacedBy = statement<{ id: number; replacesId: number }, [number[]]>(
  'changes.replaced-by',
  `select id, replaces_id as "replacesId" from tickets
    where id = any($1::bigint[]) and replaces_id is not null order by id`,
);

/** Of these tickets those that were made to replace one that is not valid any more: nobody should pay for them. */
export const stale = statement<{ code: string }, [number[]]>(
  'changes.stale',
  `select n.code from tickets n join tickets t on t.id = n.replaces_id
    where n.id = any($1::bigint[]) and t.status <> 'valid' order by n.id`,
);

/**
 * Holds a new ticket for another day in the place of one that is valid: same product, visitor and terms. On the same
 * day the old one keeps the document's place until it is replaced.
 */
export const insertReplacement = statement<
  { id: number },
  [
    ticketId: number,
    code: string,
    shortCode: string,
    priceFen: number,
    visitDate: string,
    validUntil: Date,
    holdExpiresAt: Date,
    holdLimitAt: Date,
    dueFen: number,
    tierHours: number,
    createdAt: Date,
  ]
>(
  'changes.insert-replacement',
  `insert into tickets (code, short_code, member_id, channel, product_id, product_slug, product_title, status,
          price_fen, visit_date, valid_until, hold_expires_at, hold_limit_at, visitor_name, visitor_phone,
          document_type, document_cipher, document_hash, document_masked, one_per_document, terms, created_at,
          replaces_id, changes, due_fen, tier_hours)
   select $2, $3, t.member_id, t.channel, t.product_id, t.product_slug, t.product_title, 'held',
          $4, $5, $6, $7, $8, t.visitor_name, t.visitor_phone,
          t.document_type, t.document_cipher, t.document_hash, t.document_masked,
          t.one_per_document and t.visit_date is distinct from $5::date, t.terms, $11,
          t.id, t.changes + 1, $9, least(t.tier_hours, $10::float8)
     from tickets t where t.id = $1 and t.status = 'valid' returning id`,
);

/** What the old ticket opens, for the new slot and at the shares of the new price. */
export const copyEntitlements = statement<
  Record<string, never>,
  [ticketId: number, newTicketId: number, slotId: number, positions: number[], sharesFen: number[]]
>(
  'changes.copy-entitlements',
  `insert into entitlements (ticket_id, position, title, pool_id, slot_id, places, gates, uses, share_fen)
   select $2, e.position, e.title, e.pool_id, $3, e.places, e.gates, e.uses, n.share_fen
     from entitlements e
     join unnest($4::smallint[], $5::int[]) as n(position, share_fen) on n.position = e.position
    where e.ticket_id = $1`,
);

/** Once the old tickets are changed, the new ones answer for their documents. */
export const takeOverDocuments = statement<{ id: number }, [number[]]>(
  'changes.take-over-documents',
  `update tickets n set one_per_document = true from tickets t
    where n.id = any($1::bigint[]) and t.id = n.replaces_id and t.one_per_document and not n.one_per_document
   returning n.id`,
);

/** So many hours before its visit a day was given up: the best that a later day can still be refunded by. */
export const keepTierHours = statement<Record<string, never>, [number, number]>(
  'changes.keep-tier-hours',
  'update tickets set tier_hours = least(tier_hours, $2::float8) where id = $1',
);
