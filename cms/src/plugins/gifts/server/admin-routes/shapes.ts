import { z } from 'zod';
import { instant } from '../../../../kernel/http';
import { exchangeView, way } from '../routes/shapes';

export const overview = z.object({
  timeZone: z.string(),
  toPickUp: z.number().int(),
  dueSoon: z.number().int(),
  toShip: z.number().int(),
  oldestToShip: instant.nullable(),
  exchangedThisWeek: z.number().int(),
  pointsThisWeek: z.number().int(),
  gifts: z.array(
    z.object({
      documentId: z.string(),
      name: z.string(),
      picture: z.string().nullable(),
      pointsPrice: z.number().int(),
      valueFen: z.number().int().nullable(),
      way,
      size: z.number().int(),
      taken: z.number().int(),
      left: z.number().int(),
      recent: z.number().int(),
      daysLeft: z.number().int().nullable(),
      state: z.enum(['open', 'not-yet', 'over', 'sold-out']),
    }),
  ),
});
export type GiftsOverview = z.output<typeof overview>;
export type GiftStockRow = GiftsOverview['gifts'][number];

export const staffExchange = exchangeView.extend({
  handedOverBy: z.string().nullable(),
  member: z.object({ nickname: z.string().nullable(), phone: z.string().nullable() }),
});
export type StaffExchange = z.output<typeof staffExchange>;

export const postingLine = z.object({
  code: z.string(),
  gift: z.string(),
  exchangedAt: instant,
  name: z.string(),
  phone: z.string(),
  region: z.string(),
  detail: z.string(),
});
export type PostingLine = z.output<typeof postingLine>;

export const shipping = z.object({
  code: z.string().trim().min(1).max(64),
  carrier: z.string().trim().min(1).max(20),
  trackingNumber: z
    .string()
    .trim()
    .regex(/^[0-9A-Za-z-]{6,32}$/),
});
export type Shipping = z.output<typeof shipping>;

export const shippingResult = z.object({ code: z.string(), problem: z.string().nullable() });
export type ShippingResult = z.output<typeof shippingResult>;
