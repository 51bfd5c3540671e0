import { randomDigits, randomHex, randomText } from '../random.js';
import { strangersKey } from '../strangers-key.js';
import type { World } from '../world.js';
import {
  amountDamage,
  asObject,
  type Damage,
  flipAmountAndClearTag,
  flipBase64,
  flipByte,
  nameDamage,
  plaintextDamage,
  withCiphertext,
  withHeader,
  withoutHeader,
  withoutResource,
  withoutSignature,
  withResource,
} from './damage.js';
import { envelopeOf, type Letter, type News, partsOf, seal } from './letter.js';

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
  'wrong-amount': amountDamage(() => 1),
  'wrong-currency': plaintextDamage((news) => ({
    ...news,
    amount: { ...asObject(news.amount), currency: 'USD' },
  })),
  'wrong-merchant': nameDamage(['mchid', 'mch_id'], () => '1900000001'),
  'wrong-app': plaintextDamage((news) => ({ ...news, appid: 'wx0000000000000000' })),
  'wrong-order': nameDamage(['out_trade_no', 'out_bill_no'], () => `X${randomHex(20)}`),
  'not-paid': plaintextDamage((news) => ({ ...news, trade_state: 'NOTPAY', transaction_id: undefined })),
  'invalid-json': { body: () => Buffer.from('{"id":') },
  'invalid-plaintext': { parts: (parts) => ({ ...parts, plaintext: '{"mchid":' }) },
  'v2-xml': { body: () => Buffer.from('<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>') },
  'huge-body': { body: (body) => Buffer.concat([body, Buffer.alloc(2 * 1024 * 1024, ' ')]) },
  empty: { body: () => Buffer.alloc(0) },
  'no-headers': { letter: withoutSignature },
  'no-timestamp': { letter: (letter) => withoutHeader(letter, 'Wechatpay-Timestamp') },
  'timestamp-not-a-number': { letter: (letter) => withHeader(letter, 'Wechatpay-Timestamp', () => 'soon') },
  'merchant-key': {
    parts: (parts) => ({ ...parts, signer: { ...parts.signer, privateKey: parts.merchantKey } }),
  },
  'v2-xml-unsigned': {
    body: () => Buffer.from('<xml><return_code><![CDATA[SUCCESS]]></return_code></xml>'),
    letter: (letter) => withHeader(withoutSignature(letter), 'Content-Type', () => 'text/xml'),
  },
  'json-null': { body: () => Buffer.from('null') },
  'deep-json': { body: () => Buffer.from(`${'['.repeat(50_000)}${']'.repeat(50_000)}`) },
  'no-resource': { envelope: withoutResource },
  'wrong-algorithm': { envelope: (envelope) => withResource(envelope, { algorithm: 'AEAD_SM4_GCM' }) },
  'short-nonce': { envelope: (envelope) => withResource(envelope, { nonce: 'short' }) },
  'no-ciphertext': { envelope: (envelope) => withResource(envelope, { ciphertext: '' }) },
  'unknown-event': { parts: (parts) => ({ ...parts, eventType: 'NOBODY.KNOWS' }) },
  'amount-as-text': amountDamage((fen) => String(fen)),
  'negative-amount': amountDamage(() => -1),
  'no-amount': nameDamage(['amount', 'transfer_amount'], () => undefined),
  'other-payment': plaintextDamage((news) => ({ ...news, transaction_id: `4200${randomDigits(24)}` })),
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
