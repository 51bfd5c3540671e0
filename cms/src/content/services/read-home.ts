import { DomainError, type Locale } from '../../kernel/errors';
import { mediaOf } from '../media-view';
import { harmlessBlocks } from '../rules/harmless-blocks';
import type { HelpLink } from '../shapes';
import {
  FILE,
  listPublished,
  type PageQuery,
  type PublishedRow,
  readPublished,
  type Version,
} from './published';

const BANNER = 'api::banner.banner';
const HELP_LINK = 'api::help-link.help-link';

interface Linked {
  documentId: string;
  publishedAt: string | null;
}

interface BannerRow extends PublishedRow {
  title: string;
  picture: unknown;
  place: string;
  leadsTo: string;
  ticket: (Linked & { slug: string }) | null;
  article: Linked | null;
  tour: Linked | null;
  page: string | null;
  url: string | null;
}

interface HelpRow extends PublishedRow {
  title: string;
  kind: HelpLink['kind'];
  leadsTo: string;
  body: unknown;
  article: Linked | null;
  url: string | null;
}

type Link<To extends string> = { to: To; target: string } | null;

const LINKED = { select: ['documentId', 'publishedAt'] };
const BANNER_PARTS = {
  picture: FILE,
  ticket: { select: ['documentId', 'slug', 'publishedAt'] },
  article: LINKED,
  tour: LINKED,
};
const BY_SORT = [{ sort: 'asc' as const }];

/** What is to be shown at this instant, at one place or at all. */
export async function listBanners(place: string | undefined, locale: Locale, now: Date, page: PageQuery) {
  const where = {
    ...(place ? { place } : {}),
    $and: [
      { $or: [{ shownFrom: { $null: true } }, { shownFrom: { $lte: now } }] },
      { $or: [{ shownUntil: { $null: true } }, { shownUntil: { $gt: now } }] },
    ],
  };
  const asked = { where, orderBy: BY_SORT, populate: BANNER_PARTS };
  const { rows, total } = await listPublished<BannerRow>(BANNER, locale, asked, page);
  return { banners: rows.map(bannerView), total };
}

/** Throws CONTENT_NOT_FOUND. */
export async function readBanner(documentId: string, locale: Locale, version: Version = 'published') {
  const [row] = await readPublished<BannerRow>(BANNER, locale, [documentId], BANNER_PARTS, version);
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { banner: documentId });
  return bannerView(row);
}

export async function listHelpLinks(kind: string | undefined, locale: Locale, page: PageQuery) {
  const asked = { where: kind ? { kind } : {}, orderBy: BY_SORT, populate: { article: LINKED } };
  const { rows, total } = await listPublished<HelpRow>(HELP_LINK, locale, asked, page);
  return { links: rows.map(helpView), total };
}

/** Throws CONTENT_NOT_FOUND. */
export async function readHelpLink(documentId: string, locale: Locale, version: Version = 'published') {
  const [row] = await readPublished<HelpRow>(HELP_LINK, locale, [documentId], { article: LINKED }, version);
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { link: documentId });
  return helpView(row);
}

const bannerView = (row: BannerRow) => ({
  documentId: row.documentId,
  title: row.title,
  picture: mediaOf(row.picture),
  place: row.place,
  link: bannerLink(row),
});

/** A banner whose goal is gone is a picture only. */
function bannerLink(row: BannerRow): Link<'ticket' | 'article' | 'tour' | 'page' | 'url'> {
  const { leadsTo, ticket, article, tour, page, url } = row;
  if (leadsTo === 'to-ticket') return ticket?.publishedAt ? { to: 'ticket', target: ticket.slug } : null;
  if (leadsTo === 'to-article')
    return article?.publishedAt ? { to: 'article', target: article.documentId } : null;
  if (leadsTo === 'to-tour') return tour?.publishedAt ? { to: 'tour', target: tour.documentId } : null;
  if (leadsTo === 'to-page') return page ? { to: 'page', target: page } : null;
  return leadsTo === 'to-url' && url ? { to: 'url', target: url } : null;
}

const helpView = (row: HelpRow) => ({
  documentId: row.documentId,
  title: row.title,
  kind: row.kind,
  body: row.leadsTo === 'own-text' ? harmlessBlocks(row.body, mediaOf) : [],
  link: helpLink(row),
});

function helpLink({ leadsTo, article, url }: HelpRow): Link<'article' | 'url'> {
  if (leadsTo === 'to-article')
    return article?.publishedAt ? { to: 'article', target: article.documentId } : null;
  return leadsTo === 'to-url' && url ? { to: 'url', target: url } : null;
}
