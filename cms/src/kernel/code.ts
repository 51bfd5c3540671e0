import { randomInt } from 'node:crypto';

/** Letters and digits that nobody confuses on paper: without 0 O 1 I L U. 30 signs, 4.9 bits each. */
export const CODE_ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

export const TICKET_CODE_LENGTH = 17; // 83 bits
export const SHORT_CODE_LENGTH = 8; // 39 bits: typed at the gate by staff only

export function randomCode(length: number): string {
  let code = '';
  for (let i = 0; i < length; i += 1) code += CODE_ALPHABET[randomInt(CODE_ALPHABET.length)];
  return code;
}

/** What a person typed, as it may have been meant: spaces and dashes out, upper case. */
export const normalizeCode = (typed: string): string => typed.replace(/[\s-]/g, '').toUpperCase();

/**
 * A number for an order or a refund: letter, the instant in base 36, random tail. 6–32 of [0-9A-Z], as WeChat
 * Pay's out_trade_no wants; sorts by time; says nothing about how many are sold.
 */
export function newNumber(prefix: string, at: Date): string {
  return `${prefix}${at.getTime().toString(36).toUpperCase().padStart(9, '0')}${randomCode(8)}`;
}
