import { z } from 'zod';
import { day, fen, instant, media, picture, textBlock, visitor } from '../../../../kernel/http';

/** The shapes that clients rely on; field by field as in the API page. */
export const product = z
  .object({
    documentId: z.string(),
    slug: z.string(),
    title: z.string(),
    subtitle: z.string().nullable(),
    cover: media,
    gallery: z.array(picture),
    tags: z.array(z.string()),
    includes: z.array(z.string()),
    notes: z.array(z.object({ title: z.string(), text: z.string() })),
    description: z.array(textBlock).nullable(),
    priceFen: fen.describe('on days without a price of their own'),
    lowestPriceFen: fen,
    priceVaries: z.boolean(),
    originalPriceFen: fen.optional(),
    onSale: z.boolean(),
    saleReason: z.string().optional(),
    saleFrom: instant.optional(),
    saleUntil: instant.optional(),
    recommended: z.boolean(),
    visitorForm: z.enum(['none', 'contact', 'real-name']),
    onePerDocument: z.boolean(),
    dated: z.boolean(),
    validDays: z.number().int().optional(),
    reservationRequired: z.boolean(),
    advanceDays: z.number().int().describe('the last day that can be booked, counted from today'),
    windows: z.boolean(),
    uses: z.number().int(),
    weight: z.number().int(),
    entitlements: z.array(
      z.object({ title: z.string(), gates: z.array(z.string()), uses: z.number().int() }),
    ),
    refundTiers: z.array(
      z.object({ untilHours: z.number().int(), feePercent: z.number().int(), feeFen: fen }),
    ),
    maxChanges: z.number().int().describe('how often a dated ticket may change its day'),
    maxPerOrder: z.number().int(),
    maxPerMemberPerDay: z.number().int().optional(),
  })
  .meta({ id: 'Product' });

export const calendarDay = z.object({
  date: day,
  priceFen: fen,
  left: z.number().int(),
  open: z.boolean(),
  reason: z.string().optional(),
  waitingList: z.literal(true).optional().describe('sold out, but one may wait for a place'),
});

export const slot = z.object({
  id: z.string(),
  date: day,
  startsAt: instant,
  endsAt: instant,
  size: z.number().int(),
  left: z.number().int(),
  open: z.boolean(),
  reason: z.string().optional(),
  waitingList: z.literal(true).optional().describe('sold out, but one may wait for a place'),
});

export const ticketStatus = z.enum([
  'held',
  'valid',
  'used',
  'void',
  'refunding',
  'refunded',
  'changed',
  'blocked',
  'expired',
]);

export const ticket = z
  .object({
    code: z.string(),
    shortCode: z.string(),
    status: ticketStatus,
    product: z.object({ slug: z.string(), title: z.string(), cover: media }),
    date: day.nullable(),
    slot: z.object({ id: z.string(), startsAt: instant, endsAt: instant, wholeDay: z.boolean() }).nullable(),
    priceFen: fen,
    dueFen: fen.describe(
      'what must be paid for it; less than the price only where it takes the place of another',
    ),
    uses: z.number().int(),
    usesLeft: z.number().int(),
    entitlements: z.array(
      z.object({
        title: z.string(),
        gates: z.array(z.string()),
        uses: z.number().int(),
        usesLeft: z.number().int(),
      }),
    ),
    expiresAt: instant.nullable(),
    validUntil: instant.nullable(),
    reservation: z.enum(['none', 'needed', 'made']),
    orderNumber: z.string().nullable(),
    replaces: z.string().nullable().describe('code of the ticket whose day was changed to this one’s'),
    replacedBy: z.string().nullable().describe('code of the ticket that this one’s day was changed to'),
    changesLeft: z.number().int(),
    visitor: z.object({ name: z.string(), phone: z.string(), document: z.string().optional() }).nullable(),
    staticCode: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Ticket' });

export const order = z
  .object({
    number: z.string(),
    status: z.enum(['open', 'paid', 'closed']),
    amountFen: fen,
    expiresAt: instant,
    createdAt: instant,
    paidAt: instant.nullable(),
    tickets: z.array(z.string()),
    lines: z.array(
      z.object({
        ticket: z.string(),
        title: z.string(),
        amountFen: fen,
        status: ticketStatus,
        refund: z
          .object({ number: z.string(), status: z.string(), amountFen: fen, cause: z.string() })
          .optional(),
      }),
    ),
    attention: z.string().optional(),
  })
  .meta({ id: 'Order' });

export const payment = z
  .object({
    provider: z.enum(['wechat', 'none']),
    params: z
      .object({
        timeStamp: z.string(),
        nonceStr: z.string(),
        package: z.string(),
        signType: z.literal('RSA'),
        paySign: z.string(),
      })
      .nullable(),
    cashierUrl: z.string().optional(),
  })
  .meta({ id: 'Payment' });

export const line = z.object({
  product: z.string().min(1).max(64),
  date: day.optional(),
  slot: z.string().max(32).optional(),
  visitor: visitor.optional(),
});
