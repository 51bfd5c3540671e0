import { z } from 'zod';
import { isDay } from '../clock';

export const day = z.string().refine(isDay, 'must be a day like 2026-12-06');
export const instant = z.iso.datetime();
export const fen = z.number().int();

const size = z.object({
  url: z.string().describe("relative to the API's origin unless the site keeps its pictures elsewhere"),
  width: z.number().nullable(),
  height: z.number().nullable(),
});

/** A file as Strapi keeps it. `meta.id` is its name in the document, and in the types that clients make of it. */
export const picture = size
  .extend({
    alternativeText: z.string().nullable(),
    formats: z
      .object({ thumbnail: size, small: size, medium: size, large: size })
      .partial()
      .describe('smaller ones, as many as there are')
      .nullable(),
  })
  .meta({ id: 'Media' });
export const media = picture.nullable();

/** A node of Strapi's rich text: block or inline, told apart by `type`. */
export const textBlock = z
  .object({
    type: z.string(),
    level: z.number().int().optional().describe('of a heading'),
    format: z.enum(['ordered', 'unordered']).optional().describe('of a list'),
    text: z.string().optional(),
    bold: z.boolean().optional(),
    italic: z.boolean().optional(),
    underline: z.boolean().optional(),
    strikethrough: z.boolean().optional(),
    code: z.boolean().optional(),
    url: z.string().optional().describe('of a link'),
    image: picture.optional(),
    get children() {
      return z.array(textBlock).optional();
    },
  })
  .meta({ id: 'TextBlock' });

export type Media = z.output<typeof picture>;
export type TextBlock = z.output<typeof textBlock>;

/** What a visitor may fill in; which of it is needed, and whether it is right, a product's form decides. */
export const visitor = z.object({
  name: z.string().max(80).optional(),
  phone: z.string().max(40).optional(),
  documentType: z.string().max(20).optional(),
  documentNumber: z.string().max(40).optional(),
});
