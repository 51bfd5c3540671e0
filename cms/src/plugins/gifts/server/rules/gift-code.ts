import {
  CODE_ALPHABET,
  normalizeCode,
  SHORT_CODE_LENGTH,
  TICKET_CODE_LENGTH,
} from '../../../../kernel/code-alphabet';

/**
 * Codes of exchanges begin with G and are one sign longer than a ticket's, so that the scan page tells a gift from a
 * ticket without asking anybody. In the QR code stands `SG1.<code>`. They are unguessable and good once, at a desk with
 * network only, so they need no signature.
 */
export const GIFT_CODE_PREFIX = 'SG1.';
const LONG = new RegExp(`^G[${CODE_ALPHABET}]{${TICKET_CODE_LENGTH}}$`);
const SHORT = new RegExp(`^G[${CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$`);

export const giftQrText = (code: string): string => `${GIFT_CODE_PREFIX}${code}`;

/** The code in what was scanned or typed; null when it is no gift's. */
export function readGiftCode(scanned: string): string | null {
  const text = scanned.trim().toUpperCase();
  const code = normalizeCode(text.startsWith(GIFT_CODE_PREFIX) ? text.slice(GIFT_CODE_PREFIX.length) : text);
  return LONG.test(code) || SHORT.test(code) ? code : null;
}
