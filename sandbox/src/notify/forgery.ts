import { randomHex, randomText } from '../random.js';
import { strangersKey } from '../strangers-key.js';
import type { World } from '../world.js';
import { envelopeOf, type Letter, type LetterParts, type News, partsOf, seal } from './letter.js';

type Envelope = ReturnType<typeof envelopeOf>;

/** How a real notification is damaged: before encryption, before signing, or after signing. */
interface Damage {
  parts?(parts: LetterParts): LetterParts;
  envelope?(envelope: Envelope, parts: LetterParts): Envelope;
  body?(body: Buffer): Buffer;
  letter?(letter: Letter): Letter;
}

const SIX_MINUTES_MS = 6 * 60_000;

/**
 * Those whose signature is right (wrong-amount, zero-tag, …) could not come from a stranger, but from a gateway
 * gone wrong or a client that checks too little; they show whether each later check stands on its own.
 */
const DAMAGES = {
  none: {},
  'flip-body': { letter: (letter) => ({ ...letter, body: flipByte(letter.body, letter.body.length >> 1) }) },
  'flip-signature': { letter: (letter) => withHeader(letter, 'Wechatpay-Signature', flipBase64) },
  'flip-nonce': { letter: (letter) => withHeader(letter, 'Wechatpay-Nonce', () => randomHex(32)) },
  'no-signature': { letter: (letter) => withoutHeader(letter, 'Wechatpay-Signature') },
  'wrong-serial': {
    letter: (letter) => withHeader(letter, 'Wechatpay-Serial', () => randomHex(40).toUpperCase()),
  },
  'unknown-key': {
    parts: (parts) => ({ ...parts, signer: { ...parts.signer, privateKey: strangersKey() } }),
  },
  'old-timestamp': { parts: (parts) => ({ ...parts, signedAtMs: parts.signedAtMs - SIX_MINUTES_MS }) },
  'future-timestamp': { parts: (parts) => ({ ...parts, signedAtMs: parts.signedAtMs + SIX_MINUTES_MS }) },
  signtest: {
    letter: (letter) => withHeader(letter, 'Wechatpay-Signature', (text) => `WECHATPAY/SIGNTEST/${text}`),
  },
  'flip-ciphertext': { envelope: (envelope) => withCiphertext(envelope, (bytes) => flipByte(bytes, 0)) },
  'zero-tag': {
    envelope: (envelope, { plaintext }) =>
      withCiphertext(envelope, (bytes) => flipAmountAndClearTag(bytes, plaintext)),
  },
  'wrong-key': { parts: (parts) => ({ ...parts, apiV3Key: randomText(32) }) },
  'wrong-aad': { envelope: (envelope) => withResource(envelope, { associated_data: 'refund' }) },
  'wrong-amount': plaintextDamage((news) => ({
    ...news,
    amount: { ...asObject(news.amount), total: 1, payer_total: 1 },
  })),
  'wrong-currency': plaintextDamage((news) => ({
    ...news,
    amount: { ...asObject(news.amount), currency: 'USD' },
  })),
  'wrong-merchant': plaintextDamage((news) => ({ ...news, mchid: '1900000001' })),
  'wrong-app': plaintextDamage((news) => ({ ...news, appid: 'wx0000000000000000' })),
  'wrong-order': plaintextDamage((news) => ({ ...news, out_trade_no: `X${randomHex(20)}` })),
  'not-paid': plaintextDamage((news) => ({ ...news, trade_state: 'NOTPAY', transaction_id: undefined })),
  'invalid-json': { body: () => Buffer.from('{"id":') },
  'invalid-plaintext': { parts: (parts) => ({ ...parts, plaintext: '{"mchid":' }) },
  'v2-xml': { body: () => Buffer.from('<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>') },
  'huge-body': { body: (body) => Buffer.concat([body, Buffer.alloc(2 * 1024 * 1024, ' ')]) },
  empty: { body: () => Buffer.alloc(0) },
} satisfies Record<string, Damage>;

export type Mutation = keyof typeof DAMAGES;
export const MUTATIONS = Object.keys(DAMAGES) as Mutation[];

/** A notification that is real but for one damage. */
export function writeForgery(world: World, news: News, mutation: Mutation): Letter {
  const damage: Damage = DAMAGES[mutation];
  const parts = damage.parts?.(partsOf(world, news)) ?? partsOf(world, news);
  const envelope = damage.envelope?.(envelopeOf(parts), parts) ?? envelopeOf(parts);
  const text = Buffer.from(JSON.stringify(envelope));
  const letter = seal(parts, damage.body?.(text) ?? text);
  return damage.letter?.(letter) ?? letter;
}

function plaintextDamage(change: (news: Record<string, unknown>) => Record<string, unknown>): Damage {
  return {
    parts: (parts) => ({
      ...parts,
      plaintext: JSON.stringify(change(JSON.parse(parts.plaintext) as Record<string, unknown>)),
    }),
  };
}

function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

function flipByte(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}

function flipBase64(text: string): string {
  return flipByte(Buffer.from(text, 'base64'), 0).toString('base64');
}

function withHeader(letter: Letter, name: string, change: (value: string) => string): Letter {
  return { ...letter, headers: { ...letter.headers, [name]: change(letter.headers[name] ?? '') } };
}

function withoutHeader(letter: Letter, name: string): Letter {
  return {
    ...letter,
    headers: Object.fromEntries(Object.entries(letter.headers).filter(([each]) => each !== name)),
  };
}

function withResource(envelope: Envelope, change: Record<string, string>): Envelope {
  return { ...envelope, resource: { ...envelope.resource, ...change } };
}

function withCiphertext(envelope: Envelope, change: (bytes: Buffer) => Buffer): Envelope {
  const bytes = change(Buffer.from(envelope.resource.ciphertext ?? '', 'base64'));
  return withResource(envelope, { ciphertext: bytes.toString('base64') });
}

const TAG_BYTES = 16;

/** In counter mode a flipped bit stays a flipped bit: without its tag the text still decrypts, to another amount. */
function flipAmountAndClearTag(bytes: Buffer, plaintext: string): Buffer {
  const [upToTotal = ''] = /^.*?"total":\d+/s.exec(plaintext) ?? [];
  const lastDigit = Buffer.byteLength(upToTotal) - 1;
  const copy = lastDigit < 0 ? Buffer.from(bytes) : flipByte(bytes, lastDigit);
  copy.fill(0, copy.length - TAG_BYTES);
  return copy;
}
