import { daysBetween } from '../../kernel/clock';
import { gramsOf } from './grams';

/** A thing that the desk has. Days are YYYY-MM-DD in the venue's zone. */
export interface FoundThing {
  kind: string;
  words: string;
  place: string | null;
  foundOn: string;
}

/** A thing that somebody misses. What they did not say is null; `reportedOn` is when they said it. */
export interface MissedThing {
  kind: string | null;
  words: string;
  place: string | null;
  lostOn: string | null;
  reportedOn: string;
}

export type Sign = 'kind' | 'day' | 'words' | 'place';

export interface Likeness {
  points: number;
  /** What speaks for it, for people to judge. */
  signs: Sign[];
}

/** Chosen by nobody with care: it says nothing for a match and nothing against one. */
const ANY_KIND = 'other-thing';
/** Visitors are a day off, and staff register in the evening what was found yesterday. */
const EARLY_DAYS = 1;
const LATE_DAYS = 30;
/** Found on the day itself or the next. */
const SOON_DAYS = 1;
/** Without a day that it was lost on, it may be some days before it was reported. */
const VAGUE_DAYS = 7;
const POINTS = { kind: 3, soon: 2, later: 1, words: 4, place: 2 };
/** The kind on a fitting day, or as much in words and place. */
const LEAST = 4;
/** Two words in common, or a run of three characters, say as much as words can. */
const ENOUGH_GRAMS = 2;

/**
 * How much a found thing looks like one that is missed; null when it cannot be it, or nothing speaks for it. Never more
 * than a hint: a person compares what the owner alone can know.
 */
export function likeness(found: FoundThing, missed: MissedThing): Likeness | null {
  const day = dayPoints(found, missed);
  if (day === null) return null;
  const isOther = found.kind === ANY_KIND || missed.kind === null || missed.kind === ANY_KIND;
  if (!isOther && found.kind !== missed.kind) return null;
  const points: Record<Sign, number> = {
    kind: isOther ? 0 : POINTS.kind,
    day,
    words: POINTS.words * inCommon(found.words, missed.words),
    place: POINTS.place * inCommon(found.place ?? '', missed.place ?? ''),
  };
  const sum = points.kind + points.day + points.words + points.place;
  // That it was on the same day alone says nothing.
  if (sum < LEAST || sum === day) return null;
  const signs = (Object.keys(points) as Sign[]).filter((sign) => points[sign] > 0);
  return { points: Math.round(sum * 10) / 10, signs };
}

function dayPoints({ foundOn }: FoundThing, { lostOn, reportedOn }: MissedThing): number | null {
  const after = daysBetween(lostOn ?? reportedOn, foundOn);
  const earliest = lostOn ? -EARLY_DAYS : -VAGUE_DAYS;
  if (after < earliest || after > LATE_DAYS) return null;
  return Math.abs(after) <= SOON_DAYS ? POINTS.soon : POINTS.later;
}

/** 0 to 1: pairs of Chinese characters and whole words of other scripts that both texts have. */
function inCommon(one: string, other: string): number {
  const grams = new Set(telling(one));
  const shared = telling(other).filter((gram) => grams.has(gram)).length;
  return Math.min(1, shared / ENOUGH_GRAMS);
}

/** A single character is in half of all texts. */
const telling = (text: string): string[] => gramsOf(text).filter((gram) => [...gram].length > 1);

export interface Likely<Thing> {
  thing: Thing;
  likeness: Likeness;
}

/** Those that may be it, the likeliest first; of equals the one that stood first. */
export function likeliest<Thing>(
  things: readonly Thing[],
  compare: (thing: Thing) => Likeness | null,
  most: number,
): Likely<Thing>[] {
  return things
    .flatMap((thing) => {
      const found = compare(thing);
      return found ? [{ thing, likeness: found }] : [];
    })
    .sort((one, other) => other.likeness.points - one.likeness.points)
    .slice(0, most);
}
