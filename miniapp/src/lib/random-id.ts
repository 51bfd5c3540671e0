const ALPHABET = '23456789ABCDEFGHJKMNPQRSTVWXYZ';

/**
 * An id that is unique, not secret: idempotency keys, the gate device, one scan. Mini-programs have no
 * `crypto`, so the time goes in front and chance only has to tell two ids of one millisecond apart.
 */
export function randomId(): string {
  let tail = '';
  for (let at = 0; at < 14; at += 1) tail += ALPHABET[Math.floor(Math.random() * ALPHABET.length)];
  return `${Date.now().toString(36).toUpperCase()}-${tail}`;
}
