import type { Media } from '../kernel/http';

export type { Media };

interface File {
  url?: string;
  width?: number | null;
  height?: number | null;
  alternativeText?: string | null;
  formats?: Record<string, { url: string; width: number; height: number }> | null;
}

/** Null when there is none. Of each format only what a phone chooses by: names, hashes and places stay inside. */
export function mediaOf(file: unknown): Media | null {
  const { url, width, height, alternativeText, formats } = (file ?? {}) as File;
  if (typeof url !== 'string') return null;
  return {
    url,
    width: width ?? null,
    height: height ?? null,
    alternativeText: alternativeText || null,
    formats: formats
      ? Object.fromEntries(
          Object.entries(formats).map(([name, one]) => [
            name,
            { url: one.url, width: one.width, height: one.height },
          ]),
        )
      : null,
  };
}

export const mediaListOf = (files: unknown): Media[] =>
  (Array.isArray(files) ? files : []).flatMap((file) => mediaOf(file) ?? []);
