import { describe, expect, test } from 'vitest';
import { contentMistakes } from './content-mistakes';

const early = '2026-12-01T00:00:00.000Z';
const late = '2026-12-02T00:00:00.000Z';
const codes = (uid: string, draft: object, published = true) =>
  contentMistakes(uid, { ...draft }, published).map(({ code }) => code);

const CASES: [uid: string, code: string, wrong: object, right: object][] = [
  [
    'api::article.article',
    'schedule-upside-down',
    { publishAt: late, unpublishAt: early },
    { publishAt: early, unpublishAt: late },
  ],
  ['api::article.article', 'too-many-tickets', { tickets: [1, 2, 3, 4] }, { tickets: [1, 2, 3] }],
  ['api::tour.tour', 'half-a-place', { latitude: 30 }, { latitude: 30, longitude: 120 }],
  [
    'api::banner.banner',
    'ticket-missing',
    { leadsTo: 'to-ticket', ticket: null },
    { leadsTo: 'to-ticket', ticket: {} },
  ],
  ['api::banner.banner', 'url-missing', { leadsTo: 'to-url', url: '' }, { leadsTo: 'no-link' }],
  [
    'api::banner.banner',
    'window-upside-down',
    { shownFrom: late, shownUntil: late },
    { shownFrom: early, shownUntil: late },
  ],
  [
    'api::help-link.help-link',
    'body-missing',
    { leadsTo: 'own-text', body: [] },
    { leadsTo: 'to-url', url: 'https://a.example' },
  ],
];

describe('published', () => {
  test.each(CASES)('%s: %s', (uid, code, wrong, right) => {
    expect(codes(uid, wrong)).toEqual([code]);
    expect(codes(uid, right)).toEqual([]);
  });
});

test('a draft may be unfinished, but not scheduled upside down', () => {
  expect(codes('api::banner.banner', { leadsTo: 'to-url' }, false)).toEqual([]);
  expect(codes('api::tour.tour', { publishAt: late, unpublishAt: early }, false)).toEqual([
    'schedule-upside-down',
  ]);
});

test('zero is a place', () => expect(codes('api::site.site', { latitude: 0, longitude: 0 })).toEqual([]));
