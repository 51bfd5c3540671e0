import { expect, test } from 'vitest';
import { spokenNow } from './spoken';

const paragraphs = ['一二', '三四五六', '七八九十'];

test.each([
  [0, 100, -1],
  [5, 0, -1],
  [1, 100, 0],
  [19, 100, 0],
  [21, 100, 1],
  [61, 100, 2],
  [100, 100, 2],
  [140, 100, 2],
])('after %d of %d seconds it is paragraph %d', (seconds, length, index) =>
  expect(spokenNow(paragraphs, seconds, length)).toBe(index),
);
