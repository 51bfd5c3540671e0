import { z } from 'zod';
import type { Day } from '../../../../kernel/clock';

/**
 * Where a device stands in the list of a day. `from`: it has everything that transactions below this number wrote; null
 * while it reads the whole list for the first time. `next`: what `from` becomes at the end of the pages under way.
 */
export interface ManifestCursor {
  day: Day;
  from: string | null;
  next: string | null;
  /** Ticket id after which the next page begins. */
  after: number;
}

const shape = z.tuple([
  z.string(),
  z.string().regex(/^\d{0,20}$/),
  z.string().regex(/^\d{0,20}$/),
  z.number().int().min(0),
]);

/** Opaque to the outside: ticket ids do not leave readably, and the form may change. */
export const writeCursor = ({ day, from, next, after }: ManifestCursor): string =>
  Buffer.from(JSON.stringify([day, from ?? '', next ?? '', after])).toString('base64url');

/** Null for anything that is not ours: then the device begins anew. */
export function readCursor(text: string | undefined): ManifestCursor | null {
  if (!text) return null;
  const parsed = shape.safeParse(json(Buffer.from(text, 'base64url').toString()));
  if (!parsed.success) return null;
  const [day, from, next, after] = parsed.data;
  return { day, from: from || null, next: next || null, after };
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // Not a cursor of ours; the shape says so.
    return null;
  }
}
