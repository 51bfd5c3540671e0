import jsQR from 'jsqr';
import { PNG } from 'pngjs';
import { expect, test } from 'vitest';
import { qrPng } from './qr';

const LONG = `1.S.${'ABCDEFGHJKMNPQRST'}.${'0123456789ABCDEF'.repeat(8)}`;

test.each(['HELLO', 'lower case, and text', LONG])('a kept code reads as what it says: %s', (text) => {
  const { data, width, height } = PNG.sync.read(Buffer.from(qrPng(text)));
  expect(width).toBe(height);
  expect(jsQR(new Uint8ClampedArray(data), width, height)?.data).toBe(text);
});
