import { randomUUID } from 'node:crypto';
import { beijingTime } from '../clock.js';
import { encrypt } from '../pay/encryption.js';
import {
  notificationSigner,
  type PlatformSigner,
  signatureHeaders,
  signatureHeadersAside,
  signingTimeMs,
} from '../pay/platform-signature.js';
import { randomHex } from '../random.js';
import type { NotificationRow } from '../state/rows.js';
import type { World } from '../world.js';

/** A notification ready to be posted. */
export interface Letter {
  headers: Record<string, string>;
  body: Buffer;
}

/** What a letter is made of; a forgery changes one of these. */
export interface LetterParts {
  id: string;
  createdAtMs: number;
  eventType: string;
  originalType: string;
  summary: string;
  plaintext: string;
  apiV3Key: string;
  signer: PlatformSigner;
  /** The merchant's own key, with which no notification is signed. */
  merchantKey: string;
  /** The moment written into the signature. */
  signedAtMs: number;
}

export type News = Pick<
  NotificationRow,
  'id' | 'createdAtMs' | 'eventType' | 'originalType' | 'summary' | 'plaintext'
>;

/** Each attempt is encrypted and signed afresh; only the notification's id stays. */
export function partsOf(world: World, news: News): LetterParts {
  return {
    ...news,
    plaintext: JSON.stringify(news.plaintext),
    apiV3Key: world.keys.apiV3Key,
    signer: notificationSigner(world),
    merchantKey: world.keys.merchant.privateKey,
    signedAtMs: signingTimeMs(world),
  };
}

export function envelopeOf(
  parts: LetterParts,
): Record<string, unknown> & { resource: Record<string, string> } {
  const { algorithm, ciphertext, associated_data, nonce } = encrypt(
    parts.plaintext,
    parts.originalType,
    parts.apiV3Key,
  );
  return {
    id: parts.id,
    create_time: beijingTime(parts.createdAtMs),
    resource_type: 'encrypt-resource',
    event_type: parts.eventType,
    summary: parts.summary,
    resource: { original_type: parts.originalType, algorithm, ciphertext, associated_data, nonce },
  };
}

export function seal(parts: LetterParts, body: Buffer): Letter {
  return { headers: envelopeHeaders(signatureHeaders(parts.signer, body, parts.signedAtMs)), body };
}

function envelopeHeaders(signature: Record<string, string>): Record<string, string> {
  return {
    'Content-Type': 'application/json',
    'User-Agent': 'Mozilla/4.0',
    Accept: '*/*',
    ...signature,
    'Request-ID': `08${randomHex(38).toUpperCase()}-0`,
  };
}

/** As `writeLetter`, but signed beside the event loop. */
export async function writeLetterAside(world: World, news: News): Promise<Letter> {
  const parts = partsOf(world, news);
  const body = Buffer.from(JSON.stringify(envelopeOf(parts)));
  return {
    headers: envelopeHeaders(await signatureHeadersAside(parts.signer, body, parts.signedAtMs)),
    body,
  };
}

export function writeLetter(world: World, news: News): Letter {
  const parts = partsOf(world, news);
  return seal(parts, Buffer.from(JSON.stringify(envelopeOf(parts))));
}

export function newNotificationId(): string {
  return randomUUID();
}
