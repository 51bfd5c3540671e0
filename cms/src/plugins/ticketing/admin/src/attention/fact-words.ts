import type { Words } from '../changes/value-words';

export interface WordedFact {
  name: string;
  value: string;
}

const INSTANT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}/;
/** Means nothing outside of the database. */
const INTERNAL = new Set(['ticketId']);

/** Facts of an item as people read them: money in yuan, times of the venue; what nobody put into words stays as it is. */
export function factsInWords(facts: Readonly<Record<string, unknown>>, words: Words): WordedFact[] {
  return Object.entries(facts)
    .filter(([key, value]) => !INTERNAL.has(key) && isSomething(value))
    .map(([key, value]) => ({
      name: words.say(`ticketing.fact.${key}`, key),
      value: wordFact(key, value, words),
    }));
}

const isSomething = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

function wordFact(key: string, value: unknown, words: Words): string {
  if (Array.isArray(value))
    return value.map((one) => wordFact(key, one, words)).join(words.say('ticketing.list-comma', ', '));
  if (typeof value === 'boolean')
    return words.say(`ticketing.changes.${value ? 'yes' : 'no'}`, String(value));
  // Sums come as text where the database counts in wide numbers.
  if (key.endsWith('Fen') && Number.isFinite(Number(value))) return words.yuan(Number(value));
  if (typeof value === 'object') return JSON.stringify(value);
  const text = String(value);
  return INSTANT.test(text)
    ? words.instant(text)
    : words.say(`${key === 'kind' ? 'wechat-pay.difference' : 'ticketing.fact-value'}.${text}`, text);
}
