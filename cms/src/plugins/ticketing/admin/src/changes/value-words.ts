import type { AuditChangeRow } from '../../../server/admin-routes/audit-shapes';
import { componentWords } from '../../../server/content-types/forms/component-words';

/** The reader's words: the text behind a key, or the preset. */
export interface Words {
  say: (key: string, preset: string) => string;
  yuan: (fen: number) => string;
  instant: (iso: string) => string;
}

/** A change as people read it. */
export interface WordedChange {
  field: string;
  before: string;
  after: string;
}

const TYPES: Record<string, string> = {
  product: 'plugin::ticketing.product',
  pool: 'plugin::ticketing.pool',
  gate: 'plugin::ticketing.gate',
};
const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
const NOTHING = '–';

/** Puts a change into the reader's words: labels as in the forms, money in yuan, choices by their names. */
export function wordChange(change: AuditChangeRow, subjectKind: string, words: Words): WordedChange {
  const { field, before, after, locale, component, of } = change;
  const label = TYPES[subjectKind]
    ? words.say(`content-manager.content-types.${TYPES[subjectKind]}.${field}`, field)
    : words.say(`ticketing.changes.field.${field}`, field);
  const language = locale ? ` (${words.say(`ticketing.changes.locale.${locale}`, locale)})` : '';
  const parts = of && of.length > 0 ? ` · ${listOf(of, words)}` : '';
  const [left, right] = onlyDifferent(before, after);
  return {
    field: `${label}${language}${parts}`,
    before: wordValue(left, field, component, words),
    after: wordValue(right, field, component, words),
  };
}

const SHOWN = 6;

function listOf(parts: readonly string[], { say }: Words): string {
  const shown = parts.slice(0, SHOWN).join('、');
  if (parts.length <= SHOWN) return shown;
  return `${shown} … ${say('ticketing.changes.in-all', '{count}').replace('{count}', String(parts.length))}`;
}

/** Of long lists only the rows that are not on both sides. */
function onlyDifferent(before: unknown, after: unknown): [unknown, unknown] {
  if (!Array.isArray(before) || !Array.isArray(after)) return [before, after];
  const without = (list: unknown[], other: unknown[]) => {
    const known = new Set(other.map((one) => JSON.stringify(one)));
    return list.filter((one) => !known.has(JSON.stringify(one)));
  };
  const [left, right] = [without(before, after), without(after, before)];
  // The same rows in another order: then the order is the change.
  return left.length + right.length === 0 ? [before, after] : [left, right];
}

function wordValue(value: unknown, field: string, component: string | undefined, words: Words): string {
  if (value === null || value === undefined) return NOTHING;
  if (Array.isArray(value)) {
    if (value.length === 0) return NOTHING;
    return value.map((item) => wordValue(item, field, component, words)).join('\n');
  }
  if (typeof value === 'object') return wordRow(value as Record<string, unknown>, component, words);
  if (typeof value === 'boolean')
    return words.say(`ticketing.changes.${value ? 'yes' : 'no'}`, String(value));
  if (typeof value === 'number') return field.endsWith('Fen') ? words.yuan(value) : String(value);
  const text = String(value);
  if (field === 'kind') return words.say(`ticketing.attention.${text}`, text);
  // Choices have their stored value itself as the key of their words.
  return INSTANT.test(text) ? words.instant(text) : words.say(text, text);
}

/** In the order of the form: the database keeps the fields of a row in one of its own. */
function wordRow(row: Record<string, unknown>, component: string | undefined, words: Words): string {
  const prefix = component ? `content-manager.components.${component}` : 'ticketing.changes.field';
  const order = Object.keys(componentWords[component ?? ''] ?? {});
  const fields = Object.entries(row)
    .filter(([, value]) => value !== null && value !== undefined && value !== '')
    .sort(([a], [b]) => order.indexOf(a) - order.indexOf(b))
    .map(
      ([field, value]) =>
        `${words.say(`${prefix}.${field}`, field)} ${wordValue(value, field, undefined, words)}`,
    );
  return fields.join(words.say('ticketing.list-comma', ', '));
}
