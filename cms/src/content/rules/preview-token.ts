import { createHmac, timingSafeEqual } from 'node:crypto';

export const PREVIEW_KINDS = ['article', 'tour', 'help-link', 'banner', 'product'] as const;

export interface PreviewedDocument {
  kind: (typeof PREVIEW_KINDS)[number];
  documentId: string;
  locale: 'zh' | 'en';
}

/** Long enough to write a guide beside its preview; the admin makes a new one whenever it opens the preview. */
export const PREVIEW_MS = 60 * 60_000;

/**
 * What lets its bearer read one draft in one language until `endsAt`: `<facts>.<signature>`, both base64url. The facts
 * are no secret: the mini-program reads from them what it previews.
 */
export function signPreview(
  { kind, documentId, locale }: PreviewedDocument,
  endsAt: Date,
  key: string,
): string {
  const facts = Buffer.from(JSON.stringify([kind, documentId, locale, endsAt.getTime()])).toString(
    'base64url',
  );
  return `${facts}.${signatureOf(facts, key)}`;
}

/** Null when it is forged, changed, signed with another key, or over. */
export function readPreview(token: string, at: Date, key: string): PreviewedDocument | null {
  const [facts = '', signature = '', ...more] = token.split('.');
  if (more.length > 0 || !isSame(signature, signatureOf(facts, key))) return null;
  const [kind, documentId, locale, endsAt] = JSON.parse(Buffer.from(facts, 'base64url').toString());
  return endsAt > at.getTime() ? { kind, documentId, locale } : null;
}

/** The purpose is signed too, so that nothing else that this key ever signs is a preview. */
const signatureOf = (facts: string, key: string): string =>
  createHmac('sha256', key).update(`content-preview ${facts}`).digest('base64url');

function isSame(given: string, right: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(right)];
  return a.length === b.length && timingSafeEqual(a, b);
}
