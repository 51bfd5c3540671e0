import { createCipheriv, createSign, randomBytes } from 'node:crypto';
import type { CertificateList } from '../../src/plugins/wechat-pay/server/gateway/platform-keys';
import type { SignedHeaders } from '../../src/plugins/wechat-pay/server/gateway/transport';

/** What signs in WeChat Pay's name: a platform certificate's key, or that of the public key. */
export interface Signer {
  serial: string;
  /** PEM. */
  privateKey: string;
}

export interface Sealed {
  ciphertext: string;
  nonce: string;
  associated_data: string;
}

/** Signs a text as WeChat Pay signs answers and notifications. */
export function signedBy({ serial, privateKey }: Signer, body: string, at: Date): SignedHeaders {
  const timestamp = String(Math.floor(at.getTime() / 1000));
  const nonce = randomBytes(16).toString('hex');
  const signature = createSign('RSA-SHA256')
    .update(`${timestamp}\n${nonce}\n${body}\n`)
    .sign(privateKey, 'base64');
  return { timestamp, nonce, serial, signature };
}

/** Seals a text with AEAD_AES_256_GCM: base64 of ciphertext and tag. `nonce` is 12 characters. */
export function sealedFor(apiV3Key: string, text: string, associated_data: string): Sealed {
  const nonce = randomBytes(6).toString('hex');
  const cipher = createCipheriv('aes-256-gcm', apiV3Key, nonce).setAAD(Buffer.from(associated_data));
  const bytes = Buffer.concat([cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return { ciphertext: bytes.toString('base64'), nonce, associated_data };
}

/** The answer to GET /v3/certificates. */
export function certificateList(
  apiV3Key: string,
  ...issued: { serial: string; certificate: string }[]
): string {
  const list: CertificateList = {
    data: issued.map(({ serial, certificate }) => ({
      serial_no: serial,
      encrypt_certificate: sealedFor(apiV3Key, certificate, 'certificate'),
    })),
  };
  return JSON.stringify(list);
}
