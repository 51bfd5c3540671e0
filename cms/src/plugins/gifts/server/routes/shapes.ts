import { z } from 'zod';
import { instant, media, picture, textBlock } from '../../../../kernel/http';
import { EXCHANGE_STATES } from '../rules/exchange-state';

export const way = z.enum(['pick-up', 'post']);

export const giftCard = z
  .object({
    documentId: z.string(),
    name: z.string(),
    summary: z.string().nullable(),
    picture: media,
    pointsPrice: z.number().int(),
    valueFen: z.number().int().nullable(),
    left: z.number().int(),
    state: z.enum(['open', 'not-yet', 'over', 'sold-out']),
    way,
    perMember: z.number().int().nullable(),
    availableFrom: instant.nullable(),
    availableUntil: instant.nullable(),
  })
  .meta({ id: 'GiftCard' });

export const giftView = giftCard.extend({
  pictures: z.array(picture),
  description: z.array(textBlock).nullable(),
  pickUpPlace: z.string().nullable(),
  pickUpDays: z.number().int().nullable().describe('to the end of that day after the exchange'),
  returnsPoints: z.boolean().nullable().describe('whether the points come back when nobody picks it up'),
});

export const exchangeView = z
  .object({
    code: z.string(),
    shortCode: z.string(),
    qrText: z.string().nullable().describe('what its QR code says, while there is something to pick up'),
    status: z.enum(EXCHANGE_STATES),
    way,
    gift: z.object({ documentId: z.string(), name: z.string(), picture: media }),
    points: z.number().int(),
    place: z.string().nullable(),
    pickUpUntil: instant.nullable(),
    returnsPoints: z.boolean(),
    address: z.string().nullable().describe('masked'),
    carrier: z.string().nullable(),
    trackingNumber: z.string().nullable(),
    endReason: z.string().nullable(),
    cancellable: z.boolean(),
    createdAt: instant,
    pickedAt: instant.nullable(),
    shippedAt: instant.nullable(),
    receivedAt: instant.nullable(),
    endedAt: instant.nullable(),
  })
  .meta({ id: 'GiftExchange' });

/** What is empty is answered with ADDRESS_INVALID and the names of the fields. */
export const address = z.object({
  name: z.string().trim().max(40),
  phone: z.string().trim().max(24),
  region: z.string().trim().max(80),
  detail: z.string().trim().max(160),
});

export const deskExchange = z
  .object({
    code: z.string(),
    shortCode: z.string(),
    status: z.enum(EXCHANGE_STATES),
    gift: z.object({ name: z.string(), picture: media }),
    points: z.number().int(),
    place: z.string().nullable(),
    member: z.object({ nickname: z.string().nullable(), phone: z.string().nullable().describe('masked') }),
    pickUpUntil: instant.nullable(),
    createdAt: instant,
    pickedAt: instant.nullable(),
    handedOverBy: z.string().nullable(),
  })
  .meta({ id: 'DeskExchange' });

export const code = z.string().trim().min(9).max(64);
export const documentId = z.string().min(1).max(64);

/** `?status=to_pick_up,picked` */
export const states = z
  .string()
  .transform((text) => text.split(','))
  .pipe(z.array(z.enum(EXCHANGE_STATES)).min(1))
  .optional();
