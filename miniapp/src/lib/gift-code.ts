/**
 * A gift's QR code says `SG1.` and its code; a typed one is G and eight signs. Tickets' codes are one sign shorter, so
 * that one scan page takes both. As in cms/src/plugins/gifts/server/rules/gift-code.ts.
 */
const QR_PREFIX = 'SG1.';
const CODE = /^G(?:[2-9A-HJKMNP-TV-Z]{17}|[2-9A-HJKMNP-TV-Z]{8})$/;

/** The code of a gift in what was scanned or typed; null when it is something else, such as a ticket. */
export function giftCodeIn(scanned: string): string | null {
  const text = scanned.trim().toUpperCase();
  const code = (text.startsWith(QR_PREFIX) ? text.slice(QR_PREFIX.length) : text).replace(/[\s-]/g, '');
  return CODE.test(code) ? code : null;
}
