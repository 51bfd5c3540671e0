import { normalizeCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code-alphabet';

/** What somebody at the gate may have typed to find a visitor's tickets; null: it cannot be that. */
export interface FindQuery {
  code: string | null;
  phone: string | null;
  orderNumber: string | null;
  name: string | null;
}

const PHONE = /^\+?\d{6,15}$/;
const ORDER = /^[0-9A-Z]{6,32}$/;
const HAS_LETTER = /\p{L}/u;

/** A text may be several things at once: eight digits are a code, a phone and a number. Whole ones only, no parts. */
export function readFindQuery(typed: string): FindQuery {
  const text = typed.trim();
  const code = normalizeCode(text);
  const phone = text.replace(/[\s-]/g, '').replace(/^\+?86(?=1\d{10}$)/, '');
  const isCode = code.length === SHORT_CODE_LENGTH || code.length === TICKET_CODE_LENGTH;
  return {
    code: isCode && ORDER.test(code) ? code : null,
    phone: PHONE.test(phone) ? phone : null,
    orderNumber: ORDER.test(code) ? code : null,
    name: HAS_LETTER.test(text) && [...text].length >= 2 ? text : null,
  };
}

/** What the record of look-ups says instead of the words themselves, which are about a person. */
export const kindsOf = (query: FindQuery): string[] =>
  Object.entries(query).flatMap(([kind, value]) => (value === null ? [] : kind));
