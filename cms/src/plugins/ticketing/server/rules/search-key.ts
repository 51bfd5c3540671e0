import { CODE_ALPHABET, normalizeCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';

/** What somebody at the desk typed or scanned, as it can be looked up. */
export type SearchKey =
  /** A ticket's code or short code. */
  | { by: 'code'; code: string }
  /** Number of an order, a refund, or a payment at WeChat Pay. */
  | { by: 'number'; numbers: [asTyped: string, upperCase: string] }
  | { by: 'phone'; phone: string }
  | { by: 'phone-end'; digits: string }
  /** How the visitor's name begins. */
  | { by: 'name'; name: string };

const SCANNED = new RegExp(`^SM1\\.[SL]\\.([${CODE_ALPHABET}]{${TICKET_CODE_LENGTH}})\\.`);
const CODE = new RegExp(
  `^(?:[${CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}|[${CODE_ALPHABET}]{${TICKET_CODE_LENGTH}})$`,
);
const CHINESE_PHONE = /^(?:\+?86)?(1\d{10})$/;
const FOREIGN_PHONE = /^\+\d{6,15}$/;
const PHONE_END = /^\d{4}$/;
const NUMBER = /^[0-9A-Za-z]{6,64}$/;

/**
 * Reads a search by what it looks like; null when nothing is asked. The signature of a scanned code is not looked at:
 * who may search may type the code as well. Without a digit it is a name: all numbers have one.
 */
export function readSearchKey(typed: string): SearchKey | null {
  const text = typed.normalize('NFKC').trim();
  if (text === '') return null;
  const scanned = SCANNED.exec(text)?.[1];
  if (scanned) return { by: 'code', code: scanned };
  const joined = text.replace(/[\s-]/g, '');
  const phone = CHINESE_PHONE.exec(joined)?.[1] ?? (FOREIGN_PHONE.test(joined) ? joined : undefined);
  if (phone) return { by: 'phone', phone };
  if (PHONE_END.test(joined)) return { by: 'phone-end', digits: joined };
  if (!/\d/.test(joined)) return codeOrName(text);
  const code = normalizeCode(joined);
  if (CODE.test(code)) return { by: 'code', code };
  return NUMBER.test(joined)
    ? { by: 'number', numbers: [joined, joined.toUpperCase()] }
    : { by: 'name', name: text };
}

/** Of letters alone a code is the rarer thing, and is printed in capitals. */
function codeOrName(text: string): SearchKey {
  return CODE.test(text) ? { by: 'code', code: text } : { by: 'name', name: text };
}

/** Past all texts that begin with this one, where texts are compared by code points. */
export const endOfPrefix = (text: string): string => `${text}\u{10FFFF}`;
