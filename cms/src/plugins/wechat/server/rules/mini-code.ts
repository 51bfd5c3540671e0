/** What WeChat takes as a scene (getwxacodeunlimit): up to 32 of these, and no percent sign. */
export const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;

/**
 * Pages of the mini-program that a code may open, without a leading slash, as in miniapp/src/app.config.ts. A code that
 * is printed stays for years, so a page is listed only when it understands `scene` or makes sense without one.
 */
export const CODE_PAGES: readonly string[] = [
  'pages/home/index',
  'pages/tickets/index',
  'pages/me/index',
  'pages/product/index',
  'pages/guides/index',
  'pages/guide/article/index',
  'pages/tours/index',
  'pages/tour/index',
];

/** What WeChat drew, by its first bytes: it answers JPEG or PNG and names neither reliably. */
export function contentTypeOf(bytes: Buffer): 'image/png' | 'image/jpeg' | null {
  if (bytes.subarray(0, 4).equals(Buffer.from([0x89, 0x50, 0x4e, 0x47]))) return 'image/png';
  if (bytes.subarray(0, 3).equals(Buffer.from([0xff, 0xd8, 0xff]))) return 'image/jpeg';
  return null;
}
