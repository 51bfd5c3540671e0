import { createDecipheriv, createVerify } from 'node:crypto';

const TAG_BYTES = 16;

/**
 * Opens an AEAD_AES_256_GCM resource (notifications, platform certificates): key and nonce are UTF-8 text,
 * the ciphertext ends with the 16-byte tag. wechatpay-node-v3 never checks the tag (it leaves out `final()`), so that
 * a changed amount would decrypt "fine": this does. Throws on anything that is not exactly what WeChat sealed.
 */
export function openSeal(
  apiV3Key: string,
  sealed: { ciphertext: string; nonce: string; associated_data?: string | undefined },
): string {
  const bytes = Buffer.from(sealed.ciphertext, 'base64');
  if (bytes.length <= TAG_BYTES) throw new Error('ciphertext is too short');
  const decipher = createDecipheriv(
    'aes-256-gcm',
    Buffer.from(apiV3Key, 'utf8'),
    Buffer.from(sealed.nonce, 'utf8'),
    {
      authTagLength: TAG_BYTES,
    },
  );
  decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
  decipher.setAAD(Buffer.from(sealed.associated_data ?? '', 'utf8'));
  return Buffer.concat([decipher.update(bytes.subarray(0, -TAG_BYTES)), decipher.final()]).toString('utf8');
}

/** True when `signature` (base64) is RSA-SHA256 over `timestamp\nnonce\nbody\n` by the key. */
export function isSignedBy(
  publicKey: string,
  timestamp: string,
  nonce: string,
  body: string,
  signature: string,
): boolean {
  try {
    return createVerify('RSA-SHA256')
      .update(`${timestamp}\n${nonce}\n${body}\n`)
      .verify(publicKey, signature, 'base64');
  } catch {
    return false;
  }
}
