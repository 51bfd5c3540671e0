import { randomInt } from 'node:crypto';
import { CODE_ALPHABET } from './code-alphabet';

// Apart, because the gate's page reads codes too and has no node:crypto.
export { CODE_ALPHABET, normalizeCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from './code-alphabet';

export function randomCode(length: number): string {
  let code = '';
  for (let i = 0; i < length; i += 1) code += CODE_ALPHABET[randomInt(CODE_ALPHABET.length)];
  return code;
}

/**
 * A number for an order or a refund: letter, the instant in base 36, random tail. 6–32 of [0-9A-Z], as WeChat
 * Pay's out_trade_no wants; sorts by time; says nothing about how many are sold.
 */
export function newNumber(prefix: string, at: Date): string {
  return `${prefix}${at.getTime().toString(36).toUpperCase().padStart(9, '0')}${randomCode(8)}`;
}
