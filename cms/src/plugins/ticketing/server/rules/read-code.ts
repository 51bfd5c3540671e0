import {
  CODE_ALPHABET,
  normalizeCode,
  SHORT_CODE_LENGTH,
  TICKET_CODE_LENGTH,
} from '../../../../kernel/code-alphabet';

/**
 * What stands in a ticket's QR code, all of it in the alphanumeric set of QR codes, which packs tighter:
 *   static  SM1.S.<code>.<signature>
 *   live    SM1.L.<code>.<expiry, seconds, base 36>.<signature>
 * The signature is Ed25519 over everything before its dot, in hexadecimal.
 * This file runs in the gate's page as well: nothing of Node, nothing of the server.
 */
export const CODE_VERSION = 'SM1';

export type CodeKind = 'static' | 'live' | 'typed';

export type ReadCode =
  | { ok: true; kind: CodeKind; code: string }
  | { ok: false; reason: 'CODE_INVALID'; kind: CodeKind | 'unknown' }
  /** Genuine, only too old. */
  | { ok: false; reason: 'CODE_EXPIRED'; kind: 'live'; code: string };

/** True when one of the venue's keys signed `text`; `signature` is 128 upper-case hexadecimal digits. */
export type Verify = (text: string, signature: string) => boolean;

const TYPED = new RegExp(
  `^[${CODE_ALPHABET}]{${SHORT_CODE_LENGTH}}$|^[${CODE_ALPHABET}]{${TICKET_CODE_LENGTH}}$`,
);
const SIGNATURE = /^[0-9A-F]{128}$/;

/** Reads what was scanned or typed. `skewSeconds`: how far gate and phone may differ about the time. */
export function readCode(scanned: string, verify: Verify, at: Date, skewSeconds: number): ReadCode {
  const text = scanned.trim();
  if (!text.startsWith(`${CODE_VERSION}.`)) {
    const code = normalizeCode(text);
    return TYPED.test(code)
      ? { ok: true, kind: 'typed', code }
      : { ok: false, reason: 'CODE_INVALID', kind: 'unknown' };
  }
  const kind = text.startsWith(`${CODE_VERSION}.L.`) ? 'live' : 'static';
  const cut = text.lastIndexOf('.');
  const signed = text.slice(0, cut);
  const signature = text.slice(cut + 1);
  const [, , code, expiry] = signed.split('.');
  if (!code || !SIGNATURE.test(signature) || !verify(signed, signature))
    return { ok: false, reason: 'CODE_INVALID', kind };
  if (kind === 'live' && at.getTime() / 1000 > Number.parseInt(expiry ?? '', 36) + skewSeconds) {
    return { ok: false, reason: 'CODE_EXPIRED', kind, code };
  }
  return { ok: true, kind, code };
}
