import { createCipheriv } from 'node:crypto';
import { randomText } from '../random.js';

/** An encrypted part as WeChat Pay sends it. */
export interface EncryptedResource {
  algorithm: 'AEAD_AES_256_GCM';
  /** base64 of the ciphertext followed by the 16-byte tag. */
  ciphertext: string;
  associated_data: string;
  /** 12 characters whose bytes are the initialisation vector. */
  nonce: string;
}

/** @param apiV3Key 32 ASCII characters; their bytes are the key */
export function encrypt(plaintext: string, associatedData: string, apiV3Key: string): EncryptedResource {
  const nonce = randomText(12);
  const cipher = createCipheriv('aes-256-gcm', Buffer.from(apiV3Key), Buffer.from(nonce));
  cipher.setAAD(Buffer.from(associatedData));
  const sealed = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return {
    algorithm: 'AEAD_AES_256_GCM',
    ciphertext: sealed.toString('base64'),
    associated_data: associatedData,
    nonce,
  };
}
