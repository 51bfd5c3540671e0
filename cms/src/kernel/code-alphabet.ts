/** Letters and digits that nobody confuses on paper: without 0 O 1 I L U. 30 signs, 4.9 bits each. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export const TICKET_CODE_LENGTH = 17; // 83 bits
export const SHORT_CODE_LENGTH = 8; // 39 bits: typed at the gate by staff only

/** What a person typed, as it may have been meant: spaces and dashes out, upper case. */
export const normalizeCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();
