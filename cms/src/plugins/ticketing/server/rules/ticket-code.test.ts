import { createPublicKey, randomBytes } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CODE_ALPHABET, randomCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';
import { readCode } from './read-code';
import {
  keyIdOf,
  liveCode,
  rawPublicKey,
  signingKeyFrom,
  staticCode,
  verifierOf,
  verifyingKeyOf,
} from './ticket-code';

const SKEW_SECONDS = 30;
const key = signingKeyFrom(randomBytes(32));
const gateKey = verifyingKeyOf(key);
const at = new Date('2026-05-01T02:00:00Z');
const inSeconds = (seconds: number) => new Date(at.getTime() + seconds * 1000);

const signs = (length: number) =>
  fc
    .array(fc.constantFrom(...CODE_ALPHABET), { minLength: length, maxLength: length })
    .map((list) => list.join(''));
const ticketCode = signs(TICKET_CODE_LENGTH);
const signed = fc
  .tuple(ticketCode, fc.boolean())
  .map(([code, live]) => (live ? liveCode(code, inSeconds(60), key) : staticCode(code, key)));
const read = (scanned: string, when = at) => readCode(scanned, verifierOf([gateKey]), when, SKEW_SECONDS);

describe('staticCode and liveCode', () => {
  it('are read back by the gate, which has the public key only', () => {
    expect(gateKey.type).toBe('public');
    fc.assert(
      fc.property(ticketCode, (code) => {
        expect(read(staticCode(code, key))).toEqual({ ok: true, kind: 'static', code });
        expect(read(liveCode(code, inSeconds(60), key))).toEqual({ ok: true, kind: 'live', code });
      }),
    );
  });

  it('hold signs of the alphanumeric set of QR codes only', () => {
    fc.assert(
      fc.property(signed, (text) => {
        expect(text).toMatch(/^[0-9A-Z $%*+\-./:]+$/);
      }),
    );
  });

  it('are the same for the same seed, whoever made the key', () => {
    const seed = randomBytes(32);
    expect(staticCode('A', signingKeyFrom(seed))).toBe(staticCode('A', signingKeyFrom(Buffer.from(seed))));
  });
});

describe('readCode: forgeries', () => {
  it('refuses a signed code in which any one character was changed', () => {
    const character = fc.string({ minLength: 1, maxLength: 1 });
    fc.assert(
      fc.property(signed, fc.nat(), character, (text, position, other) => {
        const index = position % text.length;
        fc.pre(text[index] !== other);
        expect(read(text.slice(0, index) + other + text.slice(index + 1))).toMatchObject({
          ok: false,
          reason: 'CODE_INVALID',
        });
      }),
      { numRuns: 1_000 },
    );
  });

  it('refuses a signed code that was cut or made longer', () => {
    fc.assert(
      fc.property(signed, fc.nat(), (text, position) => {
        const index = position % text.length;
        expect(read(text.slice(0, index)).ok).toBe(false);
        expect(read(`${text.slice(0, index)}0${text.slice(index)}`).ok).toBe(false);
        expect(read(`${text}.00`).ok).toBe(false);
      }),
    );
  });

  it('refuses what another key signed', () => {
    const other = signingKeyFrom(randomBytes(32));
    fc.assert(
      fc.property(ticketCode, (code) => {
        expect(read(staticCode(code, other))).toEqual({ ok: false, reason: 'CODE_INVALID', kind: 'static' });
        expect(read(liveCode(code, inSeconds(60), other))).toEqual({
          ok: false,
          reason: 'CODE_INVALID',
          kind: 'live',
        });
      }),
    );
  });

  it('refuses the signature of one ticket on another, and a later expiry on an old live code', () => {
    const [mine, yours] = ['A'.repeat(17), 'B'.repeat(17)];
    expect(read(staticCode(mine, key).replace(mine, yours)).ok).toBe(false);
    const [old = '', later = ''] = [0, 3_600].map(
      (seconds) => liveCode(mine, inSeconds(seconds), key).split('.')[3],
    );
    expect(read(liveCode(mine, at, key).replace(`.${old}.`, `.${later}.`)).ok).toBe(false);
    expect(read(liveCode(mine, at, key).replace(`.L.${mine}.${old}.`, `.S.${mine}.`)).ok).toBe(false);
  });

  it('never fails on rubbish', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.string().map((text) => `SM1.L.${text}`),
          fc.string().map((text) => `SM1.${text}`),
        ),
        (text) => {
          const answer = read(text);
          if (answer.ok) expect(answer.kind).toBe('typed');
          else expect(answer.reason).toBe('CODE_INVALID');
        },
      ),
    );
  });
});

describe('readCode: time', () => {
  const code = 'C'.repeat(TICKET_CODE_LENGTH);
  const live = liveCode(code, inSeconds(60), key);

  it('lets a live code live until its expiry and the clock difference after it, to the millisecond', () => {
    expect(read(live, inSeconds(60)).ok).toBe(true);
    expect(read(live, inSeconds(60 + SKEW_SECONDS)).ok).toBe(true);
    const over = new Date(inSeconds(60 + SKEW_SECONDS).getTime() + 1);
    expect(read(live, over)).toEqual({ ok: false, reason: 'CODE_EXPIRED', kind: 'live', code });
  });

  it('takes a live code from a phone whose clock is ahead of the gate’s', () => {
    expect(read(live, inSeconds(-SKEW_SECONDS))).toEqual({ ok: true, kind: 'live', code });
  });

  it('says of a forged old code that it is forged, not that it is old', () => {
    expect(read(`${live.slice(0, -1)}${live.endsWith('0') ? '1' : '0'}`, inSeconds(3_600))).toMatchObject({
      reason: 'CODE_INVALID',
    });
  });

  it('lets a static code hold for years', () => {
    expect(read(staticCode(code, key), inSeconds(10 * 365 * 86_400)).ok).toBe(true);
  });
});

describe('readCode: typed codes', () => {
  it.each([SHORT_CODE_LENGTH, TICKET_CODE_LENGTH])('takes a code of %i signs as people type it', (length) => {
    fc.assert(
      fc.property(signs(length), (code) => {
        const spaced = ` ${code.replace(/(.{4})/g, '$1 ')} `;
        const dashed = code.replace(/(.{4})(?=.)/g, '$1-');
        for (const typed of [code, code.toLowerCase(), spaced, dashed, dashed.toLowerCase()]) {
          expect(read(typed)).toEqual({ ok: true, kind: 'typed', code });
        }
      }),
    );
  });

  it('refuses other lengths and signs that no code has', () => {
    for (const typed of [
      '',
      randomCode(7),
      randomCode(9),
      randomCode(16),
      randomCode(18),
      'ABCD0FGH',
      'ABCDIFGH',
      'ABCD.FGH',
    ]) {
      expect(read(typed)).toEqual({ ok: false, reason: 'CODE_INVALID', kind: 'unknown' });
    }
  });
});

describe('several keys', () => {
  const coming = signingKeyFrom(randomBytes(32));
  const both = verifierOf([gateKey, verifyingKeyOf(coming)]);
  const mine = randomCode(TICKET_CODE_LENGTH);

  it('each of them opens what it signed; one that is gone opens nothing any more', () => {
    for (const signer of [key, coming])
      expect(readCode(staticCode(mine, signer), both, at, SKEW_SECONDS)).toMatchObject({
        ok: true,
        code: mine,
      });
    expect(read(staticCode(mine, coming)).ok).toBe(false);
    expect(readCode(staticCode(mine, key), verifierOf([]), at, SKEW_SECONDS).ok).toBe(false);
  });

  it('are told apart by an id, and leave as 32 raw bytes that verify elsewhere', () => {
    expect(keyIdOf(gateKey)).toMatch(/^[0-9a-f]{8}$/);
    expect(keyIdOf(verifyingKeyOf(coming))).not.toBe(keyIdOf(gateKey));
    expect(keyIdOf(verifyingKeyOf(key))).toBe(keyIdOf(gateKey));
    const raw = rawPublicKey(gateKey);
    expect(Buffer.from(raw, 'base64url')).toHaveLength(32);
    const again = createPublicKey({ key: { kty: 'OKP', crv: 'Ed25519', x: raw }, format: 'jwk' });
    expect(readCode(staticCode(mine, key), verifierOf([again]), at, SKEW_SECONDS).ok).toBe(true);
  });
});
