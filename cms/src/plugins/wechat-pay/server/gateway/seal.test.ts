import { generateKeyPairSync } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sealedFor, signedBy } from '../../../../../test/harness/platform';
import { isSignedBy, openSeal } from './seal';

const KEY = '0123456789abcdef0123456789abcdef';
const TAG_BYTES = 16;
const text = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 });

/** The same seal with one byte of the ciphertext or of the tag turned. */
function withByteTurned(ciphertext: string, position: number, turn: number): string {
  const bytes = Buffer.from(ciphertext, 'base64');
  const at = position % bytes.length;
  bytes[at] = (bytes[at] ?? 0) ^ turn;
  return bytes.toString('base64');
}

describe('openSeal', () => {
  it('opens what WeChat Pay sealed, in any script', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('transaction', 'refund', ''), (content, associated) => {
        expect(openSeal(KEY, sealedFor(KEY, content, associated))).toBe(content);
      }),
    );
  });

  it('takes missing associated data as empty', () => {
    const { ciphertext, nonce } = sealedFor(KEY, 'content', '');
    expect(openSeal(KEY, { ciphertext, nonce })).toBe('content');
  });

  it('refuses a seal in which any byte was turned, of the content or of the tag', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.integer({ min: 1, max: 255 }), (content, position, turn) => {
        const sealed = sealedFor(KEY, content, 'transaction');
        const ciphertext = withByteTurned(sealed.ciphertext, position, turn);
        expect(() => openSeal(KEY, { ...sealed, ciphertext })).toThrow();
      }),
      { numRuns: 300 },
    );
  });

  it('refuses a zeroed tag, also when the content is untouched', () => {
    const sealed = sealedFor(KEY, '{"amount":{"total":12800}}', 'transaction');
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    bytes.fill(0, bytes.length - TAG_BYTES);
    expect(() => openSeal(KEY, { ...sealed, ciphertext: bytes.toString('base64') })).toThrow();
  });

  it('refuses a tag that was cut, and a seal without content', () => {
    expect(() => openSeal(KEY, sealedFor(KEY, '', 'transaction'))).toThrow();
    const sealed = sealedFor(KEY, 'content', 'transaction');
    const bytes = Buffer.from(sealed.ciphertext, 'base64');
    for (const length of [0, 1, TAG_BYTES, bytes.length - 1, bytes.length - 4]) {
      const ciphertext = bytes.subarray(0, length).toString('base64');
      expect(() => openSeal(KEY, { ...sealed, ciphertext })).toThrow();
    }
  });

  it('refuses other associated data, another nonce and another key', () => {
    const sealed = sealedFor(KEY, 'content', 'transaction');
    expect(() => openSeal(KEY, { ...sealed, associated_data: 'refund' })).toThrow();
    expect(() => openSeal(KEY, { ...sealed, associated_data: '' })).toThrow();
    expect(() => openSeal(KEY, { ...sealed, associated_data: undefined })).toThrow();
    expect(() => openSeal(KEY, { ...sealed, nonce: 'zzzzzzzzzzzz' })).toThrow();
    expect(() => openSeal(KEY.toUpperCase(), sealed)).toThrow();
    expect(() => openSeal('short', sealed)).toThrow();
  });
});

describe('isSignedBy', () => {
  const pair = generateKeyPairSync('rsa', {
    modulusLength: 2048,
    publicKeyEncoding: { type: 'spki', format: 'pem' },
    privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
  });
  const body = '{"trade_state":"SUCCESS","支付":1}';
  const { timestamp, nonce, signature } = signedBy(
    { serial: 'S', privateKey: pair.privateKey },
    body,
    new Date(),
  );

  it('holds for exactly the text, the time and the nonce that were signed', () => {
    expect(isSignedBy(pair.publicKey, timestamp, nonce, body, signature)).toBe(true);
    expect(isSignedBy(pair.publicKey, timestamp, nonce, `${body} `, signature)).toBe(false);
    expect(isSignedBy(pair.publicKey, timestamp, `${nonce}0`, body, signature)).toBe(false);
    expect(isSignedBy(pair.publicKey, String(Number(timestamp) + 1), nonce, body, signature)).toBe(false);
  });

  it('is false, not an error, for rubbish as signature or as key', () => {
    expect(isSignedBy(pair.publicKey, timestamp, nonce, body, '')).toBe(false);
    expect(isSignedBy(pair.publicKey, timestamp, nonce, body, '***')).toBe(false);
    expect(isSignedBy('not a key', timestamp, nonce, body, signature)).toBe(false);
  });
});
