import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { OwnRoute } from '../own-routes';
import { wantedFrom } from './cached-routes';

const route = (
  path: string,
  query: Record<string, z.ZodType> = {},
  more: Partial<OwnRoute> = {},
): OwnRoute => ({
  method: 'GET',
  path,
  summary: '',
  access: 'public',
  picture: false,
  cache: 'catalogue',
  params: z.object(path.includes(':id') ? { id: z.string().max(64) } : {}),
  query: z.object(query),
  ...more,
});
const wanted = wantedFrom([
  route('/api/shop/products'),
  route('/api/shop/products/:id/days', { from: z.string().optional(), size: z.coerce.number().default(20) }),
  route('/api/shop/tickets', {}, { cache: undefined }),
  route('/api/gifts/mine', {}, { cache: undefined, access: 'member' }),
  route('/api/gifts/:id'),
  route('/api/gifts/late', {}, { cache: undefined }),
]);
const keyOf = (url: string, headers = {}, method = 'GET') => wanted({ method, url, headers })?.key;
const days = '/api/shop/products/day-ticket/days';

describe('the key', () => {
  it.each([
    ['another order of parameters', `${days}?size=5&from=a`, `${days}?from=a&size=5`],
    ['parameters that nobody knows', `${days}?utm_source=x&from=a&_=17`, `${days}?from=a`],
    ['what is preset', `${days}?size=20`, days],
    ['another way to write the same', `${days}?from=%61`, `${days}?from=a`],
    ['a written-out slug', '/api/shop/products/day%2Dticket/days', days],
  ])('is not changed by %s', (_what, one, other) => {
    expect(keyOf(one)).toBeDefined();
    expect(keyOf(one)).toBe(keyOf(other));
  });

  it.each([
    ['a parameter', `${days}?from=a`, `${days}?from=b`],
    ['a product', days, '/api/shop/products/other/days'],
    ['a route', days, '/api/shop/products'],
  ])('is changed by %s', (_what, one, other) => expect(keyOf(one)).not.toBe(keyOf(other)));

  it.each([
    ['language', { 'accept-language': 'en-GB' }],
    ['sales channel', { 'x-sales-channel': 'h5' }],
    ['origin', { origin: 'http://evil.example' }],
  ])('is changed by %s', (_what, headers) => expect(keyOf(days, headers)).not.toBe(keyOf(days)));

  it.each([
    ['the same language in other words', { 'accept-language': 'zh-CN, zh' }],
    ['a language or channel that we do not have', { 'accept-language': 'fr', 'x-sales-channel': 'moon' }],
    ['any other header', { 'user-agent': 'x', 'x-forwarded-for': '1.2.3.4' }],
  ])('is not changed by %s', (_what, headers) => expect(keyOf(days, headers)).toBe(keyOf(days)));

  it('knows no token', () => {
    const given = keyOf(days, { authorization: 'Bearer secret.token.here', cookie: 'jwt=secret' });
    expect(given).toBe(keyOf(days));
    expect(given).not.toContain('secret');
  });

  it('is that of the route that the router takes: the first declared', () => {
    expect(keyOf('/api/gifts/late')).toContain('/api/gifts/:id');
  });

  it('is the same for HEAD', () => expect(keyOf(days, {}, 'HEAD')).toBe(keyOf(days)));
});

describe('the long way is for', () => {
  it.each([
    ['a route that does not ask to be remembered', '/api/shop/tickets'],
    ['such a route whose path looks like a remembered one declared after it', '/api/gifts/mine'],
    ['no route', '/api/shop/nothing'],
    ['a parameter given twice', `${days}?from=a&from=b`],
    ['lists and objects as parameters', `${days}?from[]=a`],
    ['the same, written out', `${days}?from%5B%5D=a`],
    ['what the route refuses', `${days}?size=many`],
    ['a NUL', `${days}?x=%00`],
    ['a broken path', '/api/shop/products/%E0%A4%A/days'],
    ['an endless address', `${days}?x=${'x'.repeat(2_000)}`],
  ])('%s', (_what, url) => expect(keyOf(url)).toBeUndefined());

  it('other methods, and a GET with a body', () => {
    expect(keyOf(days, {}, 'POST')).toBeUndefined();
    expect(keyOf(days, { 'content-length': '2' })).toBeUndefined();
    expect(keyOf(days, { 'transfer-encoding': 'chunked' })).toBeUndefined();
    expect(keyOf(days, { 'content-length': '0', 'content-type': 'application/json' })).toBe(keyOf(days));
  });
});
