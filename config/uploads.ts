/** Larger than any picture of a phone and any tour's sound, smaller than what makes visitors wait. */
export const MOST_BYTES = 10 * 1024 * 1024;

/**
 * What the media library takes. Strapi looks into the file, not at its name. No SVG: it is a document that may carry
 * scripts, and would be served from our own origin.
 */
export const ALLOWED_TYPES = [
  'image/jpeg',
  'image/png',
  'image/webp',
  'image/gif',
  'image/avif',
  'audio/mpeg',
  'audio/mp4',
  'audio/x-m4a',
  'audio/aac',
  'video/mp4',
  'application/pdf',
];
