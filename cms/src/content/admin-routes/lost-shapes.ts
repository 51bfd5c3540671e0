import { z } from 'zod';
import { day, instant, media } from '../../kernel/http/shapes';
import { LOST_KINDS } from '../rules/lost-kinds';

export const kind = z.enum(LOST_KINDS);

export const thing = z.object({
  documentId: z.string(),
  title: z.string(),
  kind: z.string(),
  photos: z.array(media),
  description: z.string().nullable(),
  foundOn: z.string(),
  foundPlace: z.string().nullable(),
  collectPlace: z.string().nullable(),
  state: z.string(),
});
export type Thing = z.output<typeof thing>;

/** In a list: how many open claims it has, and how many losses look like it. */
export const thingCard = thing.extend({ asked: z.number().int(), alike: z.number().int() });
export type ThingCard = z.output<typeof thingCard>;

const signs = z.array(z.enum(['kind', 'day', 'words', 'place']));

export const asked = z.object({
  documentId: z.string(),
  kind: z.enum(['claim-item', 'report-loss']),
  title: z.string(),
  itemId: z.string().nullable(),
  thingKind: z.string().nullable(),
  lostOn: z.string().nullable(),
  place: z.string().nullable(),
  text: z.string().nullable(),
  /** Null once erased, as the phone. */
  name: z.string().nullable(),
  phone: z.string().nullable(),
  state: z.enum(['claim-new', 'claim-contacted', 'claim-done', 'claim-refused']),
  note: z.string().nullable(),
  at: instant,
});
export type Asked = z.output<typeof asked>;

export const askedCard = asked.extend({
  thing: thing.nullable(),
  alike: z.array(thing.extend({ signs })),
});
export type AskedCard = z.output<typeof askedCard>;

export const thingCase = thing.extend({
  claims: z.array(asked),
  losses: z.array(asked.extend({ signs })),
  handover: z
    .object({
      claimId: z.string().nullable(),
      name: z.string().nullable(),
      phone: z.string().nullable(),
      signature: z.string().nullable(),
      by: z.string(),
      at: instant,
      isErased: z.boolean(),
    })
    .nullable(),
});
export type ThingCase = z.output<typeof thingCase>;

export const deskFigures = z.object({
  waiting: z.number().int(),
  today: day,
  timeZone: z.string(),
  places: z.object({ found: z.array(z.string()), collect: z.array(z.string()) }),
});
export type DeskFigures = z.output<typeof deskFigures>;

const words = (longest: number) =>
  z
    .string()
    .trim()
    .max(longest)
    .nullish()
    .transform((text) => text || null);

export const newThing = z.strictObject({
  title: z.string().trim().min(1).max(40),
  kind,
  photos: z.array(z.number().int().positive()).max(9).default([]),
  description: words(300),
  foundOn: day,
  foundPlace: words(60),
  collectPlace: words(60),
});

/** What a drawing area makes of a signature, with room to spare. */
const LONGEST_SIGNATURE = 400_000;

export const recipient = z
  .strictObject({
    claimId: z
      .string()
      .max(64)
      .nullish()
      .transform((id) => id ?? null),
    name: words(40),
    phone: words(32),
    signature: words(LONGEST_SIGNATURE),
  })
  .refine(({ phone }) => phone === null || /^[0-9+()\- ]{5,32}$/.test(phone), { path: ['phone'] })
  .refine(({ signature, name, phone }) => signature !== null || (name !== null && phone !== null), {
    message: 'a signature, or name and phone',
    path: ['signature'],
  });
