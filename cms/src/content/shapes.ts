import { z } from 'zod';
import { day, instant, media, page, picture, textBlock } from '../kernel/http';

/** A documentId, as Strapi makes them. */
export const id = z.string().min(1).max(64).describe('documentId');

/** `?locale=en` as in all of Strapi's REST; else the header Accept-Language decides. */
export const locale = z.enum(['zh', 'en']).optional();

/** `?page=2&pageSize=10`, or `?pagination[page]=2&pagination[pageSize]=10` as in all of Strapi's REST. */
export const pages = {
  locale,
  page: page.page,
  pageSize: page.pageSize,
  pagination: z.object({ page: page.page, pageSize: page.pageSize }).partial().optional(),
};

export const pageOf = ({
  page: number,
  pageSize,
  pagination,
}: {
  page: number;
  pageSize: number;
  pagination?: { page?: number | undefined; pageSize?: number | undefined } | undefined;
}) => ({ page: pagination?.page ?? number, pageSize: pagination?.pageSize ?? pageSize });

export const blocks = z.array(textBlock);
export const linkedTicket = z.object({ documentId: z.string(), slug: z.string(), title: z.string() });
const video = z.object({ url: z.string() }).nullable();

export const category = z.object({
  documentId: z.string(),
  slug: z.string(),
  name: z.string(),
  summary: z.string().nullable(),
  cover: media,
  articles: z.number().int(),
});

export const articleCard = z
  .object({
    documentId: z.string(),
    title: z.string(),
    summary: z.string().nullable(),
    cover: media,
    category: z.object({ documentId: z.string(), slug: z.string(), name: z.string() }).nullable(),
    pinned: z.boolean(),
    shownAt: instant.nullable(),
    hasVideo: z.boolean(),
    likes: z.number().int(),
    comments: z.number().int(),
    views: z.number().int(),
  })
  .meta({ id: 'ArticleCard' });

export const article = articleCard.extend({
  body: blocks,
  video,
  tickets: z.array(linkedTicket),
  commentsOpen: z.boolean(),
  updatedAt: instant,
});

export const tourCard = z
  .object({
    documentId: z.string(),
    name: z.string(),
    summary: z.string().nullable(),
    cover: media,
    audioSeconds: z.number().int().nullable(),
    hasAudio: z.boolean(),
    plays: z.number().int(),
    latitude: z.number().nullable(),
    longitude: z.number().nullable(),
  })
  .meta({ id: 'TourCard' });

export const tour = tourCard.extend({
  audio: z.object({ url: z.string() }).nullable(),
  transcript: z.array(z.string()),
  text: blocks,
  video,
  gallery: z.array(picture),
  phone: z.string().nullable(),
  address: z.string().nullable(),
  tickets: z.array(linkedTicket),
});

const lostKind = z.enum([
  'bag',
  'electronics',
  'papers',
  'clothing',
  'keys',
  'umbrella',
  'toy',
  'other-thing',
]);

export const lostItem = z.object({
  documentId: z.string(),
  title: z.string(),
  kind: lostKind,
  photos: z.array(picture),
  description: z.string().nullable(),
  foundOn: day,
  foundPlace: z.string().nullable(),
  collectPlace: z.string().nullable(),
  state: z.enum(['to-be-collected', 'claimed', 'collected']),
});

export const banner = z.object({
  documentId: z.string(),
  title: z.string(),
  picture: media,
  place: z.string(),
  link: z.object({ to: z.enum(['ticket', 'article', 'tour', 'page', 'url']), target: z.string() }).nullable(),
});

export const helpLink = z
  .object({
    documentId: z.string(),
    title: z.string(),
    kind: z.enum(['help', 'company', 'agreement', 'privacy']),
    body: blocks,
    link: z.object({ to: z.enum(['article', 'url']), target: z.string() }).nullable(),
  })
  .meta({ id: 'HelpLink' });

export type LostItem = z.output<typeof lostItem>;
export type HelpLink = z.output<typeof helpLink>;
