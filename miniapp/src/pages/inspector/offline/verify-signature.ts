import type { Verify } from '@gate/read-code';
import { sign } from 'tweetnacl';

/**
 * Ed25519 in plain JavaScript: neither WeChat's base library nor older browsers have it, and libraries that compute
 * with BigInt do not start on iOS 13 and Android 9. About 5 ms a code in a browser, 60 to 150 ms where WeChat's iOS
 * engine runs without compiling.
 */
function bytesOfHex(hex: string): Uint8Array {
  const bytes = new Uint8Array(hex.length / 2);
  for (let i = 0; i < bytes.length; i += 1) bytes[i] = Number.parseInt(hex.slice(i * 2, i * 2 + 2), 16);
  return bytes;
}

/** Codes are ASCII, and mini-programs have no TextEncoder. Another sign than ASCII was never signed by us. */
function bytesOfAscii(text: string): Uint8Array | null {
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < bytes.length; i += 1) {
    const code = text.charCodeAt(i);
    if (code > 127) return null;
    bytes[i] = code;
  }
  return bytes;
}

const BASE64URL = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Neither `atob` nor `Buffer` is in WeChat. Throws RangeError on a sign that is none of base64url. */
export function bytesOfBase64Url(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 6) / 8));
  let bits = 0;
  let kept = 0;
  let at = 0;
  for (const character of text) {
    const value = BASE64URL.indexOf(character);
    if (value < 0) throw new RangeError(`not base64url: ${character}`);
    kept = ((kept << 6) | value) & 0xffff;
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    bytes[at] = (kept >> bits) & 0xff;
    at += 1;
  }
  return bytes;
}

/** Checks against each of the venue's public keys: raw 32 bytes, base64url. */
export function verifierOf(publicKeys: string[]): Verify {
  const keys = publicKeys.map(bytesOfBase64Url);
  return (text, signature) => {
    const message = bytesOfAscii(text);
    const signed = bytesOfHex(signature);
    return message !== null && keys.some((key) => sign.detached.verify(message, signed, key));
  };
}
