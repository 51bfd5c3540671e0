import { db } from '../../kernel/db';
import { DomainError, type Locale } from '../../kernel/errors';
import { type Media, mediaOf } from '../media-view';
import { harmlessBlocks } from '../rules/harmless-blocks';
import { type ArticleTally, tallyArticles } from '../store/tallies';
import { linkedTickets, TICKETS, type TicketRow, ticketsOfDraft } from './linked-tickets';
import {
  FILE,
  listPublished,
  type PageQuery,
  type PublishedRow,
  readPublished,
  type Version,
} from './published';

const ARTICLE = 'api::article.article';

interface Row extends PublishedRow {
  title: string;
  summary: string | null;
  cover: unknown;
  category: { documentId: string; slug: string; name: string } | null;
  pinned: boolean | null;
  shownAt: string | null;
  video: { url: string } | null;
  body: unknown;
  tickets: TicketRow[] | null;
  commentsOpen: boolean | null;
}

const CARD = {
  cover: FILE,
  video: { select: ['url'] },
  category: { select: ['documentId', 'slug', 'name'] },
};
const NEWEST_FIRST = [{ shownAt: 'desc' as const }];

export interface ArticleFilter {
  category?: string | undefined;
  pinned?: boolean | undefined;
  /** Slug of a ticket that they speak of. */
  ticket?: string | undefined;
}

/** Guides, the newest first; `category` is a slug or a documentId. */
export async function listArticles(filter: ArticleFilter, locale: Locale, page: PageQuery) {
  const { rows, total } = await listPublished<Row>(
    ARTICLE,
    locale,
    { where: whereOf(filter), orderBy: NEWEST_FIRST, populate: CARD },
    page,
  );
  return { articles: await cardsOf(rows), total };
}

/** Some guides by their documentIds, in this order; those that are gone are left out. */
export async function articleCards(documentIds: readonly string[], locale: Locale) {
  return cardsOf(await readPublished<Row>(ARTICLE, locale, documentIds, CARD));
}

/** Throws CONTENT_NOT_FOUND. */
export async function readArticle(documentId: string, locale: Locale, version: Version = 'published') {
  const populate = { ...CARD, tickets: TICKETS };
  const [row] = await readPublished<Row>(ARTICLE, locale, [documentId], populate, version);
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { article: documentId });
  if (version === 'draft') row.tickets = await ticketsOfDraft(row.tickets);
  const [tally] = await tallyArticles(db(), [documentId]);
  return articleView(row, tally);
}

function whereOf({ category, pinned, ticket }: ArticleFilter) {
  return {
    ...(category ? { category: { $or: [{ slug: category }, { documentId: category }] } } : {}),
    ...(pinned === undefined ? {} : { pinned }),
    ...(ticket ? { tickets: { slug: ticket } } : {}),
  };
}

async function cardsOf(rows: Row[]) {
  const tallies = await tallyArticles(
    db(),
    rows.map(({ documentId }) => documentId),
  );
  return rows.map((row) =>
    cardOf(
      row,
      tallies.find(({ documentId }) => documentId === row.documentId),
    ),
  );
}

const cardOf = (row: Row, tally: ArticleTally | undefined) => ({
  documentId: row.documentId,
  title: row.title,
  summary: row.summary,
  cover: mediaOf(row.cover) as Media | null,
  category: row.category && {
    documentId: row.category.documentId,
    slug: row.category.slug,
    name: row.category.name,
  },
  pinned: row.pinned ?? false,
  shownAt: row.shownAt ? new Date(row.shownAt).toISOString() : null,
  hasVideo: Boolean(row.video),
  likes: tally?.likes ?? 0,
  comments: tally?.comments ?? 0,
  views: tally?.views ?? 0,
});

const articleView = (row: Row, tally: ArticleTally | undefined) => ({
  ...cardOf(row, tally),
  body: harmlessBlocks(row.body, mediaOf),
  video: row.video && { url: row.video.url },
  tickets: linkedTickets(row.tickets),
  commentsOpen: row.commentsOpen ?? true,
  updatedAt: new Date(row.updatedAt).toISOString(),
});
