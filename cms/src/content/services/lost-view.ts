import { settings } from '../../../config/settings';
import { venueDay } from '../../kernel/clock';
import { mediaListOf } from '../media-view';
import type { FoundThing, MissedThing } from '../rules/likely-match';
import type { AskedRow } from '../store/lost-desk';
import { FILE, type PublishedRow } from './published';

export const LOST_ITEM = 'api::lost-item.lost-item';
export const WITH_PHOTOS = { photos: FILE };

/** A found thing as Strapi keeps it. */
export interface ThingRow extends PublishedRow {
  title: string;
  kind: string;
  photos: unknown;
  description: string | null;
  foundOn: string;
  foundPlace: string | null;
  collectPlace: string | null;
  state: string;
}

/** A found thing as the desk sees it. */
export const thingView = (row: ThingRow) => ({
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

/** A claim or a loss as the desk sees it: with the phone, for the desk calls. */
export const askedView = (row: AskedRow) => ({
  documentId: row.documentId,
  kind: row.kind,
  title: row.title,
  itemId: row.itemId,
  thingKind: row.thingKind,
  lostOn: row.lostOn,
  place: row.place,
  text: row.text,
  name: row.name,
  phone: row.phone,
  state: row.state,
  note: row.note,
  at: row.at.toISOString(),
});

export const foundThing = (row: ThingRow): FoundThing => ({
  kind: row.kind,
  words: `${row.title} ${row.description ?? ''}`,
  place: row.foundPlace,
  foundOn: row.foundOn,
});

export const missedThing = (row: AskedRow): MissedThing => ({
  kind: row.thingKind,
  words: `${row.title} ${row.text ?? ''}`,
  place: row.place,
  lostOn: row.lostOn,
  reportedOn: venueDay(row.at, settings().venueTimeZone),
});
