import { venueDay, venueTime } from '../../../../kernel/clock';

const FEN_PER_YUAN = 100;

/** WeChat's rules for the fields of a subscribe message, by their kind (the field's name without its number). */
const LONGEST: Record<string, number> = {
  thing: 20,
  character_string: 32,
  letter: 32,
  number: 32,
  symbol: 5,
  phrase: 5,
  phone_number: 17,
  car_number: 8,
};
const LONGEST_CHINESE_NAME = 10;
const LONGEST_LATIN_NAME = 20;

/** A value as people read it, instants in the venue's `zone`. The end of its name tells what it is: `amountFen`, `paidAt`, `visitDate`. */
export function wordsFor(name: string, value: string | number, zone: string): string {
  if (name.endsWith('Fen')) return `${(Number(value) / FEN_PER_YUAN).toFixed(2)}元`;
  if (name.endsWith('Date')) return chineseDay(String(value));
  if (!name.endsWith('At')) return String(value);
  const at = new Date(value);
  return `${chineseDay(venueDay(at, zone))} ${venueTime(at, zone)}`;
}

/** The one spelling of a day that the fields `date` and `time` are documented to take. */
function chineseDay(day: string): string {
  const [year, month, date] = day.split('-').map(Number);
  return `${year}年${month}月${date}日`;
}

/**
 * A value cut to what WeChat takes in a field such as `thing1`; a longer one would be refused with 47003 and the whole
 * message with it. Null when nothing is left that the field could show.
 */
export function fitField(field: string, words: string): string | null {
  const kind = field.replace(/\d+$/, '');
  const allowed = onlyAllowed(kind, words.replace(/\s+/g, ' ')).trim();
  const characters = [...allowed];
  const longest = longestOf(kind, allowed);
  if (characters.length <= longest) return allowed || null;
  // Only `thing` takes every sign, and so the one that says that something is missing.
  return kind === 'thing'
    ? `${characters.slice(0, longest - 1).join('')}…`
    : characters.slice(0, longest).join('');
}

function onlyAllowed(kind: string, text: string): string {
  if (kind === 'character_string') return text.replace(/[^\x20-\x7e]/g, '');
  if (kind === 'letter') return text.replace(/[^A-Za-z]/g, '');
  if (kind === 'phrase') return text.replace(/[^\p{Script=Han}]/gu, '');
  if (kind === 'symbol') return text.replace(/[\p{L}\p{N}]/gu, '');
  if (kind === 'number') return /^-?\d+(\.\d+)?$/.test(text.trim()) ? text : '';
  if (kind === 'phone_number') return text.replace(/[^\d+\-()]/g, '');
  return text;
}

function longestOf(kind: string, text: string): number {
  if (kind === 'name') return /^[ -~]*$/.test(text) ? LONGEST_LATIN_NAME : LONGEST_CHINESE_NAME;
  return LONGEST[kind] ?? Number.POSITIVE_INFINITY;
}
