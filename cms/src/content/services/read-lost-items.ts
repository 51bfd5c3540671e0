import { DomainError, type Locale } from '../../kernel/errors';
import { mediaListOf } from '../media-view';
import type { LostItem } from '../shapes';
import { FILE, listPublished, type PageQuery, type PublishedRow, readPublished } from './published';

const LOST_ITEM = 'api::lost-item.lost-item';

interface Row extends PublishedRow {
  title: string;
  kind: LostItem['kind'];
  photos: unknown;
  description: string | null;
  foundOn: string;
  foundPlace: string | null;
  collectPlace: string | null;
  state: LostItem['state'] | 'archived';
}

/** Readers never see what is archived. */
type Shown = Row & { state: LostItem['state'] };

export interface LostItemFilter {
  kind?: string | undefined;
  /** The day it was found on, YYYY-MM-DD. */
  foundOn?: string | undefined;
  q?: string | undefined;
}

const POPULATE = { photos: FILE };
const HERE = { state: { $ne: 'archived' } };

/** What was found, the latest first. */
export async function listLostItems(filter: LostItemFilter, locale: Locale, page: PageQuery) {
  const { rows, total } = await listPublished<Shown>(
    LOST_ITEM,
    locale,
    { where: whereOf(filter), orderBy: [{ foundOn: 'desc' }, { id: 'desc' }], populate: POPULATE },
    page,
  );
  return { items: rows.map(viewOf), total };
}

/** Throws CONTENT_NOT_FOUND, also for what is archived. */
export async function readLostItem(documentId: string, locale: Locale) {
  const [row] = await readPublished<Row>(LOST_ITEM, locale, [documentId], POPULATE);
  if (!row || !isShown(row)) throw new DomainError('CONTENT_NOT_FOUND', { item: documentId });
  return viewOf(row);
}

function whereOf({ kind, foundOn, q }: LostItemFilter) {
  return {
    ...HERE,
    ...(kind ? { kind } : {}),
    ...(foundOn ? { foundOn } : {}),
    ...(q
      ? {
          $or: [
            { title: { $containsi: q } },
            { description: { $containsi: q } },
            { foundPlace: { $containsi: q } },
          ],
        }
      : {}),
  };
}

const isShown = (row: Row): row is Shown => row.state !== 'archived';

const viewOf = (row: Shown) => ({
  documentId: row.documentId,
  title: row.title,
  kind: row.kind,
  photos: mediaListOf(row.photos),
  description: row.description,
  foundOn: row.foundOn,
  foundPlace: row.foundPlace,
  collectPlace: row.collectPlace,
  state: row.state,
});
