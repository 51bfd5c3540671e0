import { DomainError, type Locale } from '../../kernel/errors';
import { mediaOf } from '../media-view';
import { harmlessBlocks } from '../rules/harmless-blocks';
import { FILE, listPublished, type PublishedRow } from './published';

interface Row extends PublishedRow {
  name: string;
  slogan: string | null;
  hours: string | null;
  notice: string | null;
  phone: string | null;
  serviceHours: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  hero: unknown;
  logo: unknown;
  about: unknown;
}

/** The attraction itself. Throws CONTENT_NOT_FOUND while nothing is published of it. */
export async function readSite(locale: Locale) {
  const asked = { orderBy: [{ id: 'asc' as const }], populate: { hero: FILE, logo: FILE } };
  const { rows } = await listPublished<Row>('api::site.site', locale, asked, { page: 1, pageSize: 1 });
  const [row] = rows;
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { site: null });
  return {
    documentId: row.documentId,
    name: row.name,
    slogan: row.slogan,
    hours: row.hours,
    notice: row.notice,
    phone: row.phone,
    serviceHours: row.serviceHours,
    address: row.address,
    latitude: row.latitude,
    longitude: row.longitude,
    hero: mediaOf(row.hero),
    logo: mediaOf(row.logo),
    about: harmlessBlocks(row.about, mediaOf),
  };
}
