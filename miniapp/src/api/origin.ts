import type { Media, MediaFormat } from './types';

/** The API's origin without a trailing slash; on H5 the page's own unless the build names another. */
export function apiOrigin(): string {
  if (API_ORIGIN) return API_ORIGIN.replace(/\/$/, '');
  return process.env.TARO_ENV === 'h5' ? window.location.origin : '';
}

const SIZES = ['thumbnail', 'small', 'medium', 'large'] as const;

/**
 * The smallest stored version of a picture that is at least `widthPx` wide, as an absolute URL: a phone in
 * the mountains should not fetch a poster to show a card.
 */
export function mediaUrl(media: Media | null | undefined, widthPx: number): string | null {
  if (!media) return null;
  const formats = SIZES.flatMap((size) => media.formats?.[size] ?? []);
  const width = (format: MediaFormat) => format.width ?? 0;
  const fitting = formats.filter((format) => width(format) >= widthPx).sort((a, b) => width(a) - width(b))[0];
  const { url } = fitting ?? media;
  return absoluteUrl(url);
}

/** The address of a file that the server names. */
export const absoluteUrl = (url: string): string =>
  /^(https?:)?\/\//.test(url) ? url : `${apiOrigin()}${url}`;

/** A picture of a few kilobytes that stands, blurred, where the real one will be. */
export function previewUrl(media: Media | null | undefined): string | null {
  return media?.formats?.thumbnail ? mediaUrl(media, 1) : null;
}
