import { isDeepStrictEqual } from 'node:util';
import type { AuditChange } from './record';

/** What a document's visible version says, by field. */
export interface Snapshot {
  title: string;
  fields: Readonly<Record<string, unknown>>;
}

/** A document's visible versions by locale; `''` when it has no languages. */
export type Snapshots = ReadonlyMap<string, Snapshot>;

/** What the diff must know of a field. */
export interface AuditedField {
  localized: boolean;
  component?: string;
}

/**
 * What differs between two states of a document. A field that all languages share is told once, by the first language
 * that has it. Fields without a value before and after are left out, so that a new document tells only what it has.
 */
export function diffSnapshots(
  before: Snapshots,
  after: Snapshots,
  fields: ReadonlyMap<string, AuditedField>,
): AuditChange[] {
  const changes: AuditChange[] = [];
  const told = new Set<string>();
  for (const locale of new Set([...before.keys(), ...after.keys()])) {
    for (const [field, { localized, component }] of fields) {
      // A language that is new or gone changes nothing about what it shares with the others.
      const [old, now] = [before, after].map(
        (versions) => versions.get(locale) ?? (localized ? undefined : [...versions.values()][0]),
      );
      const change = {
        field,
        before: presentValue(old, field),
        after: presentValue(now, field),
        ...(localized && locale ? { locale } : {}),
        ...(component ? { component } : {}),
      };
      if (isDeepStrictEqual(change.before, change.after)) continue;
      const key = JSON.stringify(localized ? change : [field]);
      if (!told.has(key)) changes.push(change);
      told.add(key);
    }
  }
  return changes;
}

/** Nothing, an empty text and no rows are the same to a reader. */
function presentValue(snapshot: Snapshot | undefined, field: string): unknown {
  const value = snapshot?.fields[field];
  return value === undefined || value === '' || (Array.isArray(value) && value.length === 0) ? null : value;
}
