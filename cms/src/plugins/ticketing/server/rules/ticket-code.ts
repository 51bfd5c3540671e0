import { createHash, createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { CODE_VERSION, type Verify } from './read-code';

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');
const KEY_ID_LENGTH = 8;

/** The signing key from 32 secret bytes (RFC 8032's seed). */
export const signingKeyFrom = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });

export const verifyingKeyOf = (signingKey: KeyObject): KeyObject => createPublicKey(signingKey);

/** The 32 raw bytes of a public key as base64url, as Ed25519 libraries of browsers want them. */
export const rawPublicKey = (key: KeyObject): string => key.export({ format: 'jwk' }).x ?? '';

/** Says which key is meant, in answers and in documents; the codes themselves name none. */
export const keyIdOf = (key: KeyObject): string =>
  createHash('sha256')
    .update(Buffer.from(rawPublicKey(key), 'base64url'))
    .digest('hex')
    .slice(0, KEY_ID_LENGTH);

/** Accepts what any of these keys signed: the one in use, and older or coming ones. */
export const verifierOf =
  (keys: readonly KeyObject[]): Verify =>
  (text, signature) =>
    keys.some((key) => verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex')));

const seal = (text: string, key: KeyObject): string =>
  `${text}.${sign(null, Buffer.from(text), key).toString('hex').toUpperCase()}`;

/** For printing and for partners: holds as long as the ticket does. */
export const staticCode = (code: string, key: KeyObject): string => seal(`${CODE_VERSION}.S.${code}`, key);

/** For the phone: dies at `expiresAt`, so that a photograph of it is soon worth nothing. */
export const liveCode = (code: string, expiresAt: Date, key: KeyObject): string =>
  seal(
    `${CODE_VERSION}.L.${code}.${Math.floor(expiresAt.getTime() / 1000)
      .toString(36)
      .toUpperCase()}`,
    key,
  );
