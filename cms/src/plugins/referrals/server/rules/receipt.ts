export type ReceiptType = 'image/png' | 'image/jpeg';

export const MOST_RECEIPT_BYTES = 700_000;

/** By its first bytes, whatever it is called. */
export function receiptTypeOf(picture: Buffer): ReceiptType | null {
  if (picture.length > MOST_RECEIPT_BYTES) return null;
  if (picture.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  return picture.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff])) ? 'image/jpeg' : null;
}
