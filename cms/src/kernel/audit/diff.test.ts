import { expect, test } from 'vitest';
import { type AuditedField, diffSnapshots, type Snapshots } from './diff';

const FIELDS = new Map<string, AuditedField>([
  ['priceFen', { localized: false }],
  ['title', { localized: true }],
  ['openings', { localized: false, component: 'ticketing.opening' }],
]);
const version = (fields: Record<string, unknown>) => ({ title: 'x', fields });
const diff = (before: [string, object][], after: [string, object][]) => {
  const snapshots = (of: [string, object][]): Snapshots =>
    new Map(of.map(([locale, fields]) => [locale, version(fields as Record<string, unknown>)]));
  return diffSnapshots(snapshots(before), snapshots(after), FIELDS);
};

test('the same says nothing, also when nothing is written in other ways', () => {
  expect(diff([['zh', { priceFen: 1, title: null }]], [['zh', { priceFen: 1, title: '' }]])).toEqual([]);
  expect(diff([['', { openings: [] }]], [['', { openings: null }]])).toEqual([]);
});

test('a field that languages share is told once, one that each has for itself by language', () => {
  expect(
    diff(
      [
        ['zh', { priceFen: 1, title: '一' }],
        ['en', { priceFen: 1, title: 'one' }],
      ],
      [
        ['zh', { priceFen: 2, title: '二' }],
        ['en', { priceFen: 2, title: 'two' }],
      ],
    ),
  ).toEqual([
    { field: 'priceFen', before: 1, after: 2 },
    { field: 'title', before: '一', after: '二', locale: 'zh' },
    { field: 'title', before: 'one', after: 'two', locale: 'en' },
  ]);
});

test('a language that is new or gone tells only what it has for itself', () => {
  const zh: [string, object] = ['zh', { priceFen: 5, title: '一' }];
  const en: [string, object] = ['en', { priceFen: 5, title: 'one' }];
  expect(diff([zh], [zh, en])).toEqual([{ field: 'title', before: null, after: 'one', locale: 'en' }]);
  expect(diff([en, zh], [zh])).toEqual([{ field: 'title', before: 'one', after: null, locale: 'en' }]);
});

test('a shared field is compared within its language, in whichever order the versions come', () => {
  const [old, now, other]: [string, object][] = [
    ['zh', { priceFen: 5 }],
    ['zh', { priceFen: 6 }],
    ['en', { priceFen: 5 }],
  ];
  expect(diff([old, other] as [string, object][], [other, now] as [string, object][])).toEqual([
    { field: 'priceFen', before: 5, after: 6 },
  ]);
});

test('something new tells what it has, something gone what it had', () => {
  expect(diff([], [['', { priceFen: 5 }]])).toEqual([{ field: 'priceFen', before: null, after: 5 }]);
  expect(diff([['', { priceFen: 5 }]], [])).toEqual([{ field: 'priceFen', before: 5, after: null }]);
});

test('rows of components are compared whole and named', () => {
  const [change] = diff(
    [['', { openings: [{ size: 1 }, { size: 2 }] }]],
    [['', { openings: [{ size: 2 }, { size: 1 }] }]],
  );
  expect(change).toMatchObject({ field: 'openings', component: 'ticketing.opening' });
});

test('fields that are not told of stay out', () => {
  expect(diff([['', { secret: 1 }]], [['', { secret: 2 }]])).toEqual([]);
});
