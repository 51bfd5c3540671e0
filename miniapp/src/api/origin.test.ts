import { describe, expect, it } from 'vitest';
import { mediaUrl, previewUrl } from './origin';
import type { Media } from './types';

const media: Media = {
  url: '/uploads/hero.webp',
  width: 1600,
  height: 900,
  alternativeText: null,
  formats: {
    thumbnail: { url: '/uploads/t.webp', width: 245, height: 138 },
    small: { url: '/uploads/s.webp', width: 500, height: 281 },
    medium: { url: '/uploads/m.webp', width: 750, height: 422 },
  },
};

describe('the file of a picture', () => {
  it('is the smallest that is wide enough', () => {
    expect(mediaUrl(media, 224)).toBe('http://api.test/uploads/t.webp');
    expect(mediaUrl(media, 606)).toBe('http://api.test/uploads/m.webp');
  });

  it('is the picture itself when no stored version is wide enough', () => {
    expect(mediaUrl(media, 900)).toBe('http://api.test/uploads/hero.webp');
    expect(mediaUrl({ ...media, formats: null }, 100)).toBe('http://api.test/uploads/hero.webp');
  });

  it('stays where it is when it lives on another host', () => {
    expect(mediaUrl({ ...media, formats: null, url: 'https://cdn.test/a.webp' }, 100)).toBe(
      'https://cdn.test/a.webp',
    );
  });

  it('has no address when there is no picture', () => {
    expect(mediaUrl(null, 100)).toBeNull();
    expect(previewUrl({ ...media, formats: null })).toBeNull();
  });
});
