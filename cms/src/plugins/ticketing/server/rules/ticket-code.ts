import { createPrivateKey, createPublicKey, type KeyObject, sign, verify } from 'node:crypto';
import { CODE_ALPHABET, normalizeCode, SHORT_CODE_LENGTH, TICKET_CODE_LENGTH } from '../../../../kernel/code';

/**
 * What stands in a ticket's QR code, all of it in the alphanumeric set of QR codes, which packs tighter:
 *   static  SM1.S.<code>.<signature>
 *   live    SM1.L.<code>.<expiry, seconds, base 36>.<signature>
 * The signature is Ed25519 over everything before its dot, in hexadecimal. The gate needs the public key only.
 */
const VERSION = 'SM1';

export type CodeKind = 'static' | 'live' | 'typed';

export type ReadCode =
  | { ok: true; kind: CodeKind; code: string }
  | { ok: false; reason: 'CODE_INVALID' | 'CODE_EXPIRED'; kind: CodeKind | 'unknown' };

const PKCS8_ED25519 = Buffer.from('302e020100300506032b657004220420', 'hex');

/** The signing key from 32 secret bytes (RFC 8032's seed). */
export const signingKeyFrom = (seed: Buffer): KeyObject =>
  createPrivateKey({ key: Buffer.concat([PKCS8_ED25519, seed]), format: 'der', type: 'pkcs8' });

export const verifyingKeyOf = (signingKey: KeyObject): KeyObject => createPublicKey(signingKey);

const seal = (text: string, key: KeyObject): string =>
  `${text}.${sign(null, Buffer.from(text), key).toString('hex').toUpperCase()}`;

/** For printing and for partners: holds as long as the ticket does. */
export const staticCode = (code: string, key: KeyObject): string => seal(`${VERSION}.S.${code}`, key);

/** For the phone: dies at `expiresAt`, so that a photograph of it is soon worth nothing. */
export const liveCode = (code: string, expiresAt: Date, key: KeyObject): string =>
  seal(
    `${VERSION}.L.${code}.${Math.floor(expiresAt.getTime() / 1000)
      .toString(36)
      .toUpperCase()}`,
    key,
  );

const TYPED = new RegExp(
  `^[${CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$|^[${CODE_ALPHABET}]{${TICKET_CODE_LENGTH}}$`,
);

/** Reads what was scanned or typed. `skewSeconds`: how far gate and phone may differ about the time. */
export function readCode(scanned: string, key: KeyObject, at: Date, skewSeconds: number): ReadCode {
  const text = scanned.trim();
  if (!text.startsWith(`${VERSION}.`)) {
    const code = normalizeCode(text);
    return TYPED.test(code)
      ? { ok: true, kind: 'typed', code }
      : { ok: false, reason: 'CODE_INVALID', kind: 'unknown' };
  }
  const kind = text.startsWith(`${VERSION}.L.`) ? 'live' : 'static';
  const cut = text.lastIndexOf('.');
  const signed = text.slice(0, cut);
  const [, , code, expiry] = signed.split('.');
  if (!code || !isSigned(signed, text.slice(cut + 1), key))
    return { ok: false, reason: 'CODE_INVALID', kind };
  if (kind === 'live' && at.getTime() / 1000 > Number.parseInt(expiry ?? '', 36) + skewSeconds) {
    return { ok: false, reason: 'CODE_EXPIRED', kind };
  }
  return { ok: true, kind, code };
}

function isSigned(text: string, signature: string, key: KeyObject): boolean {
  return (
    /^[0-9A-F]{128}$/.test(signature) && verify(null, Buffer.from(text), key, Buffer.from(signature, 'hex'))
  );
}
