import type { envelopeOf, Letter, LetterParts } from './letter.js';

export type Envelope = ReturnType<typeof envelopeOf>;

/** How a real notification is damaged: before encryption, before signing, or after signing. */
export interface Damage {
  parts?(parts: LetterParts): LetterParts;
  envelope?(envelope: Envelope, parts: LetterParts): Envelope;
  body?(body: Buffer): Buffer;
  letter?(letter: Letter): Letter;
}

export function plaintextDamage(change: (news: Record<string, unknown>) => Record<string, unknown>): Damage {
  return {
    parts: (parts) => ({
      ...parts,
      plaintext: JSON.stringify(change(JSON.parse(parts.plaintext) as Record<string, unknown>)),
    }),
  };
}

export function asObject(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {};
}

/** Changes each number of an amount, whatever the notification tells of: a payment, a refund or a transfer. */
export function amountDamage(change: (fen: number) => unknown): Damage {
  const changed = (value: unknown) => (typeof value === 'number' ? change(value) : value);
  return plaintextDamage((news) =>
    'transfer_amount' in news
      ? { ...news, transfer_amount: changed(news.transfer_amount) }
      : {
          ...news,
          amount: Object.fromEntries(
            Object.entries(asObject(news.amount)).map(([name, value]) => [name, changed(value)]),
          ),
        },
  );
}

/** Another value for whichever of these names the notification has: transfers spell some of them otherwise. */
export function nameDamage(names: readonly string[], value: () => unknown): Damage {
  return plaintextDamage((news) =>
    Object.fromEntries(
      Object.entries(news).map(([name, was]) => [name, names.includes(name) ? value() : was]),
    ),
  );
}

export function flipByte(bytes: Buffer, index: number): Buffer {
  const copy = Buffer.from(bytes);
  copy[index] = (copy[index] ?? 0) ^ 0x01;
  return copy;
}

export function flipBase64(text: string): string {
  return flipByte(Buffer.from(text, 'base64'), 0).toString('base64');
}

export function withHeader(letter: Letter, name: string, change: (value: string) => string): Letter {
  return { ...letter, headers: { ...letter.headers, [name]: change(letter.headers[name] ?? '') } };
}

export function withoutHeader(letter: Letter, name: string): Letter {
  return {
    ...letter,
    headers: Object.fromEntries(Object.entries(letter.headers).filter(([each]) => each !== name)),
  };
}

export function withResource(envelope: Envelope, change: Record<string, string>): Envelope {
  return { ...envelope, resource: { ...envelope.resource, ...change } };
}

export function withCiphertext(envelope: Envelope, change: (bytes: Buffer) => Buffer): Envelope {
  const bytes = change(Buffer.from(envelope.resource.ciphertext ?? '', 'base64'));
  return withResource(envelope, { ciphertext: bytes.toString('base64') });
}

const TAG_BYTES = 16;

/** In counter mode a flipped bit stays a flipped bit: without its tag the text still decrypts, to another amount. */
export function flipAmountAndClearTag(bytes: Buffer, plaintext: string): Buffer {
  const [upToTotal = ''] = /^.*?"total":\d+/s.exec(plaintext) ?? [];
  const lastDigit = Buffer.byteLength(upToTotal) - 1;
  const copy = lastDigit < 0 ? Buffer.from(bytes) : flipByte(bytes, lastDigit);
  copy.fill(0, copy.length - TAG_BYTES);
  return copy;
}

/** Without any of the headers with which WeChat Pay vouches. */
export function withoutSignature(letter: Letter): Letter {
  const headers = Object.entries(letter.headers).filter(([name]) => !name.startsWith('Wechatpay-'));
  return { ...letter, headers: Object.fromEntries(headers) };
}

export function withoutResource({ resource: _gone, ...envelope }: Envelope): Envelope {
  return envelope as Envelope;
}
