import { settings } from '../../../config/settings';
import { now as clock } from '../../kernel/clock';
import { DomainError, type Locale } from '../../kernel/errors';
import { tickets } from '../deps';
import { PREVIEW_MS, type PreviewedDocument, readPreview, signPreview } from '../rules/preview-token';
import { readArticle } from './read-articles';
import { readBanner, readHelpLink } from './read-home';
import { readTour } from './read-tours';

type Kind = PreviewedDocument['kind'];

/** What can be previewed, and the address of the mini-program's page for it, up to its id. */
const PAGES: Readonly<Record<string, { kind: Kind; page: string }>> = {
  'api::article.article': { kind: 'article', page: '/pages/guide/article/index?id=' },
  'api::tour.tour': { kind: 'tour', page: '/pages/tour/index?id=' },
  'api::help-link.help-link': { kind: 'help-link', page: '/pages/help/page/index?id=' },
  // The page that has it among the others: a banner has none of its own.
  'api::banner.banner': { kind: 'banner', page: '/pages/home/index?id=' },
  'plugin::ticketing.product': { kind: 'product', page: '/pages/product/index?slug=' },
};

type Reader = (documentId: string, locale: Locale, now: Date) => Promise<unknown>;

const READERS: Record<Kind, Reader> = {
  article: (id, locale) => readArticle(id, locale, 'draft'),
  tour: (id, locale) => readTour(id, locale, 'draft'),
  'help-link': (id, locale) => readHelpLink(id, locale, 'draft'),
  banner: (id, locale) => readBanner(id, locale, 'draft'),
  product: (id, locale, now) => tickets().draft(id, { channel: 'h5', locale, now }),
};

interface Asked {
  documentId?: string;
  locale?: string | null;
  status?: string;
}

/**
 * Where the admin shows a document as visitors would see it, for Strapi's own preview; undefined where there is no
 * such page. What is published is shown as it is; a draft only to who has the token in its address. Strapi asks this
 * for every administrator who is logged in, whatever their role: that they may read the document is checked here.
 */
export function previewAddress(uid: string, { documentId, locale, status }: Asked): string | undefined {
  const found = PAGES[uid];
  if (!found || !documentId || !mayRead(uid)) return undefined;
  const address = `${settings().publicUrl}/m/#${found.page}${documentId}`;
  if (status === 'published') return address;
  const endsAt = new Date(clock().getTime() + PREVIEW_MS);
  const document = { kind: found.kind, documentId, locale: locale === 'en' ? 'en' : 'zh' } as const;
  return `${address}&preview=${signPreview(document, endsAt, settings().adminJwtSecret)}`;
}

function mayRead(uid: string): boolean {
  const ability = strapi.requestContext.get()?.state.userAbility as
    | { can(action: string, subject: string): boolean }
    | undefined;
  return ability?.can('plugin::content-manager.explorer.read', uid) ?? false;
}

/**
 * The draft that a token is for, as visitors would be told of it once it is published. Throws PREVIEW_OVER, and
 * CONTENT_NOT_FOUND or PRODUCT_NOT_FOUND when it was deleted.
 */
export async function readDraft(token: string, at: Date) {
  const asked = readPreview(token, at, settings().adminJwtSecret);
  if (!asked) throw new DomainError('PREVIEW_OVER');
  const { kind, documentId, locale } = asked;
  return { kind, document: await READERS[kind](documentId, locale, at) };
}
