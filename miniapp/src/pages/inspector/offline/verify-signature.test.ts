import { generateKeyPairSync, randomBytes, sign } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesOfBase64Url, verifierOf } from './verify-signature';

const made = () => generateKeyPairSync('ed25519');
const raw = ({ publicKey }: ReturnType<typeof made>) => String(publicKey.export({ format: 'jwk' }).x);
const signed = (text: string, { privateKey }: ReturnType<typeof made>) =>
  sign(null, Buffer.from(text), privateKey).toString('hex').toUpperCase();

const ours = made();
const older = made();
const verify = verifierOf([raw(ours), raw(older)]);

describe('signatures checked in the page', () => {
  it('are accepted from each of the venue’s keys, as Node.js makes them', () => {
    for (const key of [ours, older])
      expect(verify('SM1.S.23456789ABCDEFGHJ', signed('SM1.S.23456789ABCDEFGHJ', key))).toBe(true);
  });

  it('are refused from a key that is not the venue’s', () => {
    const forger = made();
    expect(verify('SM1.S.23456789ABCDEFGHJ', signed('SM1.S.23456789ABCDEFGHJ', forger))).toBe(false);
  });

  it('are refused when one sign of the text or one digit of the signature was changed', () => {
    const text = 'SM1.L.23456789ABCDEFGHJ.T3X1ZZ';
    const signature = signed(text, ours);
    const flip = (digit: string) => (digit === '0' ? '1' : '0');
    fc.assert(
      fc.property(fc.nat(text.length - 1), fc.nat(127), (at, digit) => {
        expect(verify(`${text.slice(0, at)}é${text.slice(at + 1)}`, signature)).toBe(false);
        expect(verify(`${text.slice(0, at)}~${text.slice(at + 1)}`, signature)).toBe(false);
        const spoiled = signature.slice(0, digit) + flip(signature[digit] ?? '') + signature.slice(digit + 1);
        expect(verify(text, spoiled)).toBe(false);
      }),
      { numRuns: 25 },
    );
  });

  it('reads base64url as Node.js writes it, at every length', () => {
    for (let length = 0; length < 70; length += 1) {
      const bytes = randomBytes(length);
      expect(Buffer.from(bytesOfBase64Url(bytes.toString('base64url')))).toEqual(bytes);
    }
    expect(() => bytesOfBase64Url('a+b')).toThrow(RangeError);
  });
});
