import { createCipheriv, createDecipheriv, createHmac, randomBytes } from 'node:crypto';
import { settings } from '../../config/settings';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/** Encrypts a text about a person with the key in use (AES-256-GCM): nonce, tag, ciphertext. */
export function seal(text: string): Buffer {
  const [key] = settings().visitorDataKeys;
  if (!key) throw new Error('there is no key to seal with');
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
}

/** Opens what the key in use or an older one sealed. Throws when the bytes were changed or no key fits. */
export function unseal(sealed: Buffer): string {
  const opened = settings().visitorDataKeys.map((key) => open(key, sealed));
  const text = opened.find((one) => one !== null);
  if (text === undefined || text === null) throw new Error('sealed with another key, or changed');
  return text;
}

/** True when the key in use sealed it: then older keys are not needed for it. */
export const isSealedWithCurrentKey = (sealed: Buffer): boolean => {
  const [key] = settings().visitorDataKeys;
  return key !== undefined && open(key, sealed) !== null;
};

function open(key: Buffer, sealed: Buffer): string | null {
  try {
    // Without the length a tag that was cut to four bytes would do.
    const decipher = createDecipheriv('aes-256-gcm', key, sealed.subarray(0, NONCE_BYTES), {
      authTagLength: TAG_BYTES,
    });
    decipher.setAuthTag(sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES));
    const text = [decipher.update(sealed.subarray(NONCE_BYTES + TAG_BYTES)), decipher.final()];
    return Buffer.concat(text).toString('utf8');
  } catch {
    // The tag does not fit: another key, or not what was sealed.
    return null;
  }
}

/** The same text gives the same hash, and nobody without the key can try out numbers. */
export const searchHash = (text: string): Buffer =>
  createHmac('sha256', settings().visitorSearchKey).update(text).digest();
