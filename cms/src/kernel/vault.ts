import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { settings } from '../../config/settings';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text about a person (AES-256-GCM): nonce, tag, ciphertext. */
export function seal(text: string): Buffer {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', settings().visitorDataKey, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Throws when the bytes were changed or sealed with another key. */
export function unseal(sealed: Buffer): string {
  // Without the length a tag that was cut to four bytes would do.
  const decipher = createDecipheriv(
    'aes-256-gcm',
    settings().visitorDataKey,
    sealed.subarray(0, NONCE_BYTES),
    {
      authTagLength: TAG_BYTES,
    },
  );
  decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
  return Buffer.concat([
    decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)),
    decipher.final(),
  ]).toString('utf8');
}

/** The same text gives the same hash, and nobody without the key can try out numbers. */
export const searchHash = (text: string): Buffer =>
  createHmac('sha256', settings().visitorSearchKey).update(text).digest();
