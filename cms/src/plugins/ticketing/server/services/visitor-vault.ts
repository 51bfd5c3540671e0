import { createCipheriv, createHmac, randomBytes } from 'node:crypto';
import { settings } from '../../../../../config/settings';
import { maskDocument, type Visitor } from '../rules/visitor';

const NONCE_BYTES = 12;

/** The columns of a visitor: name and phone as they are, a document only encrypted, searchable by HMAC, and masked. */
export function visitorColumns(visitor: Visitor | null) {
  const document = visitor?.document ?? null;
  return {
    visitorName: visitor?.name ?? null,
    visitorPhone: visitor?.phone ?? null,
    documentType: document?.type ?? null,
    documentCipher: document ? encrypt(document.number) : null,
    documentHash: document ? searchHash(document.type, document.number) : null,
    documentMasked: document ? maskDocument(document.number) : null,
  };
}

/** AES-256-GCM, base64 of nonce, tag and ciphertext. */
function encrypt(text: string): string {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', settings().visitorDataKey, nonce);
  const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
  return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64');
}

/** The same document gives the same hash, and nobody without the key can try out numbers. */
const searchHash = (type: string, number: string): string =>
  createHmac('sha256', settings().visitorSearchKey).update(`${type}:${number}`).digest('base64');
