import { settings } from '../../../config/settings';
import { venueDay } from '../../kernel/clock';
import { db } from '../../kernel/db';
import { DomainError, type Locale } from '../../kernel/errors';
import { likeliest, likeness } from '../rules/likely-match';
import * as desk from '../store/lost-desk';
import {
  askedView,
  foundThing,
  LOST_ITEM,
  missedThing,
  type ThingRow,
  thingView,
  WITH_PHOTOS,
} from './lost-view';
import { listPublished, type PageQuery, readPublished } from './published';

export const THING_LISTS = ['here', 'collected', 'archived', 'all'] as const;
export type ThingList = (typeof THING_LISTS)[number];

const HERE = ['to-be-collected', 'claimed'];
const STATES: Record<ThingList, object> = {
  here: { state: { $in: HERE } },
  collected: { state: 'collected' },
  archived: { state: 'archived' },
  all: {},
};
/** More is compared with nothing: what is older than the newest few hundred is hardly looked for. */
const MOST_COMPARED = 500;
const MOST_SHOWN = 5;
const NEWEST_FIRST: Record<string, 'asc' | 'desc'>[] = [{ foundOn: 'desc' }, { id: 'desc' }];

export interface ThingsAsked extends PageQuery {
  list: ThingList;
  kind?: string | undefined;
  q?: string | undefined;
}

/** Found things, the latest first, with how many ask for each and how many losses look like it. */
export async function listThings({ list, kind, q, ...page }: ThingsAsked, locale: Locale) {
  const like = { $containsi: q };
  const where = {
    ...STATES[list],
    ...(kind ? { kind } : {}),
    ...(q
      ? { $or: [{ title: like }, { description: like }, { foundPlace: like }, { collectPlace: like }] }
      : {}),
  };
  const { rows, total } = await listPublished<ThingRow>(
    LOST_ITEM,
    locale,
    { where, orderBy: NEWEST_FIRST, populate: WITH_PHOTOS },
    page,
  );
  const [asked, losses] = await Promise.all([
    desk.countAsked(
      db(),
      rows.map(({ documentId }) => documentId),
    ),
    desk.openLosses(db(), MOST_COMPARED),
  ]);
  const things = rows.map((row) => ({
    ...thingView(row),
    asked: asked.find(({ itemId }) => itemId === row.documentId)?.open ?? 0,
    alike: HERE.includes(row.state)
      ? losses.filter((loss) => likeness(foundThing(row), missedThing(loss))).length
      : 0,
  }));
  return { things, total };
}

/** One found thing: who asks for it, which losses look like it, and who has it. Throws CONTENT_NOT_FOUND. */
export async function readThing(documentId: string, locale: Locale) {
  const row = await requireThing(documentId, locale);
  const [asked, losses, [handover]] = await Promise.all([
    desk.askedFor(db(), documentId),
    desk.openLosses(db(), MOST_COMPARED),
    desk.handoverOf(db(), documentId),
  ]);
  const alike = handover
    ? []
    : likeliest(losses, (loss) => likeness(foundThing(row), missedThing(loss)), MOST_SHOWN);
  return {
    ...thingView(row),
    claims: asked.map(askedView),
    losses: alike.map(({ thing, likeness: { signs } }) => ({ ...askedView(thing), signs })),
    handover: handover ? handoverView(handover) : null,
  };
}

/** Throws CONTENT_NOT_FOUND. */
export async function requireThing(documentId: string, locale: Locale): Promise<ThingRow> {
  const [row] = await readPublished<ThingRow>(LOST_ITEM, locale, [documentId], WITH_PHOTOS);
  if (!row) throw new DomainError('CONTENT_NOT_FOUND', { item: documentId });
  return row;
}

const handoverView = ({ claimId, name, phone, signature, by, at, erasedAt }: desk.HandoverRow) => ({
  claimId,
  name,
  phone,
  /** Inside the answer: a picture with an address of its own could be opened by who knows it. */
  signature: signature ? `data:image/png;base64,${signature.toString('base64')}` : null,
  by,
  at: at.toISOString(),
  isErased: erasedAt !== null,
});

/** Claims and losses; each loss beside the found things that it may be. */
export async function listAsked({ open, page, pageSize }: PageQuery & { open: boolean }, locale: Locale) {
  const rows = await desk.listAsked(db(), open, pageSize, (page - 1) * pageSize);
  const ids = rows.flatMap(({ itemId }) => itemId ?? []);
  const [about, here] = await Promise.all([
    readPublished<ThingRow>(LOST_ITEM, locale, ids, WITH_PHOTOS),
    open ? thingsHere(locale) : [],
  ]);
  const asked = rows.map((row) => {
    const thing = about.find(({ documentId }) => documentId === row.itemId);
    const isSought = row.kind === 'report-loss' && !row.itemId;
    const alike = isSought
      ? likeliest(here, (one) => likeness(foundThing(one), missedThing(row)), MOST_SHOWN)
      : [];
    return {
      ...askedView(row),
      thing: thing ? thingView(thing) : null,
      alike: alike.map(({ thing: one, likeness: { signs } }) => ({ ...thingView(one), signs })),
    };
  });
  return { asked, total: rows[0]?.total ?? 0 };
}

async function thingsHere(locale: Locale): Promise<ThingRow[]> {
  const { rows } = await listPublished<ThingRow>(
    LOST_ITEM,
    locale,
    { where: STATES.here as Record<string, unknown>, orderBy: NEWEST_FIRST, populate: WITH_PHOTOS },
    { page: 1, pageSize: MOST_COMPARED },
  );
  return rows;
}

const MOST_PLACES = 6;

/** What the form of the desk suggests, what waits, and the venue's day and zone. */
export async function readDeskFigures(now: Date) {
  const [[places], [waiting]] = await Promise.all([
    desk.usualPlaces(db(), MOST_PLACES),
    desk.countWaiting(db()),
  ]);
  const { venueTimeZone: timeZone } = settings();
  return {
    waiting: waiting?.waiting ?? 0,
    today: venueDay(now, timeZone),
    timeZone,
    places: places ?? { found: [], collect: [] },
  };
}
