import { db } from '../../kernel/db';
import { DomainError, type Locale } from '../../kernel/errors';
import { mediaListOf, mediaOf } from '../media-view';
import { harmlessBlocks } from '../rules/harmless-blocks';
import { tallyTours } from '../store/tallies';
import { linkedTickets, TICKETS, type TicketRow, ticketsOfDraft } from './linked-tickets';
import {
  FILE,
  listPublished,
  type PageQuery,
  type PublishedRow,
  readPublished,
  type Version,
} from './published';

const TOUR = 'api::tour.tour';

interface Row extends PublishedRow {
  name: string;
  summary: string | null;
  cover: unknown;
  gallery: unknown;
  audio: { url: string } | null;
  audioSeconds: number | null;
  transcript: string | null;
  text: unknown;
  video: { url: string } | null;
  phone: string | null;
  address: string | null;
  latitude: number | null;
  longitude: number | null;
  tickets: TicketRow[] | null;
}

const CARD = { cover: FILE, audio: { select: ['url'] } };
const WHOLE = { ...CARD, gallery: FILE, video: { select: ['url'] }, tickets: TICKETS };

/** In the order of the route. */
export async function listTours(locale: Locale, page: PageQuery) {
  const { rows, total } = await listPublished<Row>(
    TOUR,
    locale,
    { orderBy: [{ sort: 'asc' }], populate: CARD },
    page,
  );
  return { tours: await cardsOf(rows), total };
}

export async function tourCards(documentIds: readonly string[], locale: Locale) {
  return cardsOf(await readPublished<Row>(TOUR, locale, documentIds, CARD));
}

/** Throws CONTENT_NOT_FOUND. */
export async function readTour(documentId: string, locale: Locale, version: Version = 'published') {
  const [row] = await readPublished<Row>(TOUR, locale, [documentId], WHOLE, version);
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { tour: documentId });
  if (version === 'draft') row.tickets = await ticketsOfDraft(row.tickets);
  const [tally] = await tallyTours(db(), [documentId]);
  return tourView(row, tally?.plays ?? 0);
}

async function cardsOf(rows: Row[]) {
  const ids = rows.map(({ documentId }) => documentId);
  const plays = new Map((await tallyTours(db(), ids)).map((tally) => [tally.documentId, tally.plays]));
  return rows.map((row) => cardOf(row, plays.get(row.documentId) ?? 0));
}

const cardOf = (row: Row, plays: number) => ({
  documentId: row.documentId,
  name: row.name,
  summary: row.summary,
  cover: mediaOf(row.cover),
  audioSeconds: row.audioSeconds,
  hasAudio: row.audio !== null,
  plays,
  latitude: row.latitude,
  longitude: row.longitude,
});

const tourView = (row: Row, plays: number) => ({
  ...cardOf(row, plays),
  audio: row.audio && { url: row.audio.url },
  transcript: (row.transcript ?? '').split('\n').filter((line) => line.trim() !== ''),
  text: harmlessBlocks(row.text, mediaOf),
  video: row.video && { url: row.video.url },
  gallery: mediaListOf(row.gallery),
  phone: row.phone,
  address: row.address,
  tickets: linkedTickets(row.tickets),
});
