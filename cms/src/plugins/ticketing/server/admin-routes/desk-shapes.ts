import { z } from 'zod';

/** What the pages of tickets and orders get and ask; as overview-shapes, only zod. Amounts in fen, instants ISO 8601 UTC. */
const count = z.number().int();
const fen = z.number().int();
const instant = z.iso.datetime();
const day = z.iso.date();

export const TICKET_STATES = [
  'held',
  'valid',
  'used',
  'refunding',
  'refunded',
  'changed',
  'blocked',
  'expired',
  'void',
] as const;
export const ORDER_STATES = ['open', 'paid', 'closed', 'attention'] as const;

export const foundTicket = z.object({
  code: z.string(),
  shortCode: z.string(),
  title: z.string(),
  status: z.enum(TICKET_STATES),
  priceFen: fen,
  visitDate: day.nullable(),
  startsAt: instant.nullable(),
  /** Masked, both. */
  visitor: z.string().nullable(),
  phone: z.string().nullable(),
  member: z.string(),
  createdAt: instant,
  usesLeft: count,
  orderNumber: z.string().nullable(),
});

export const foundOrder = z.object({
  number: z.string(),
  status: z.enum(['open', 'paid', 'closed']),
  member: z.string(),
  amountFen: fen,
  refundedFen: fen,
  attention: z.string().nullable(),
  createdAt: instant,
  paidAt: instant.nullable(),
  tickets: z.array(z.object({ title: z.string(), count })),
  visitDates: z.array(day.nullable()),
});

/** Keys of the rows at the ends, for `before` and `after`; null where there is nothing more. */
export const edges = z.object({ previous: z.string().nullable(), next: z.string().nullable() });
/** What the search was taken for, so that a reader sees why something was or was not found. */
export const SEARCHED_BY = ['code', 'number', 'phone', 'phone-end', 'name', 'product'] as const;

export const deskVenue = z.object({
  today: day,
  timeZone: z.string(),
  products: z.array(z.object({ id: z.string(), title: z.string() })),
});

export const caseTicket = z.object({
  code: z.string(),
  shortCode: z.string(),
  title: z.string(),
  status: z.enum(TICKET_STATES),
  priceFen: fen,
  visitDate: day.nullable(),
  holdExpiresAt: instant.nullable(),
  validUntil: instant.nullable(),
  visitor: z.string().nullable(),
  phone: z.string().nullable(),
  document: z.string().nullable(),
  paidFen: fen.nullable(),
  refundedFen: fen.nullable(),
  entitlements: z.array(
    z.object({
      title: z.string(),
      /** Titles; none is every gate. */
      gates: z.array(z.string()),
      uses: count,
      used: count,
      startsAt: instant.nullable(),
      endsAt: instant.nullable(),
      wholeDay: z.boolean(),
    }),
  ),
});

/** Something that happened. `facts` are told as in the queue; `ticket` is a short code when it is about one of several. */
export const caseEvent = z.object({
  at: instant,
  kind: z.string(),
  tone: z.enum(['good', 'bad', 'plain']),
  ticket: z.string().nullable(),
  facts: z.record(z.string(), z.unknown()),
});

export const caseView = z.object({
  /** Null of tickets that nobody has begun to pay for. */
  order: z
    .object({
      number: z.string(),
      status: z.enum(['open', 'paid', 'closed']),
      amountFen: fen,
      attention: z.string().nullable(),
      transactionId: z.string().nullable(),
      createdAt: instant,
      expiresAt: instant,
      paidAt: instant.nullable(),
    })
    .nullable(),
  member: z.string(),
  memberPhone: z.string().nullable(),
  timeZone: z.string(),
  tickets: z.array(caseTicket),
  /** Of what was paid: back with the payer, on its way there, and what is left with us. Fees are part of what is left. */
  money: z.object({ paidFen: fen, refundedFen: fen, underWayFen: fen, feeFen: fen, leftFen: fen }),
  refunds: z.array(
    z.object({
      number: z.string(),
      ticket: z.string(),
      amountFen: fen,
      feeFen: fen,
      status: z.enum(['requested', 'approved', 'rejected', 'submitted', 'success', 'abnormal', 'failed']),
      cause: z.string(),
      reason: z.string().nullable(),
      createdAt: instant,
      updatedAt: instant,
      refundId: z.string().nullable(),
    }),
  ),
  timeline: z.array(caseEvent),
});

export const shownVisitor = z.object({ name: z.string().nullable(), phone: z.string().nullable() });

export type FoundTicketRow = z.output<typeof foundTicket>;
export type FoundOrderRow = z.output<typeof foundOrder>;
export type Edges = z.output<typeof edges>;
export type SearchedBy = (typeof SEARCHED_BY)[number];
export type DeskVenue = z.output<typeof deskVenue>;
export type CaseTicketRow = z.output<typeof caseTicket>;
export type CaseEvent = z.output<typeof caseEvent>;
export type CaseView = z.output<typeof caseView>;
export type ShownVisitor = z.output<typeof shownVisitor>;
