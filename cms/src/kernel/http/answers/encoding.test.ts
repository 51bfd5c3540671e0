import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { encodingFor, pack } from './encoding';

it.each([
  ['gzip, deflate, br', 'br'],
  ['gzip;q=1.0, br;q=0.5', 'br'],
  ['gzip, br;q=0', 'gzip'],
  ['GZIP', 'gzip'],
  ['gzip; q=0.000', 'identity'],
  ['deflate', 'identity'],
  ['broken', 'identity'],
  [undefined, 'identity'],
])('%s takes %s', (accepted, encoding) => expect(encodingFor(accepted, 10_000)).toBe(encoding));

it('leaves small bodies as they are', () => expect(encodingFor('br', 100)).toBe('identity'));

it('packs what it was given, and the same content once', async () => {
  const body = Buffer.from('山门'.repeat(1_000));
  const [brotli, zipped] = [await pack(body, 'tag', 'br'), await pack(body, 'tag', 'gzip')];
  expect(brotliDecompressSync(brotli).equals(body)).toBe(true);
  expect(gunzipSync(zipped).equals(body)).toBe(true);
  expect(brotli.length).toBeLessThan(body.length / 10);
  expect(await pack(body, 'tag', 'br')).toBe(brotli);
});
