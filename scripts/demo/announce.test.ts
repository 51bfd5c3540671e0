import { expect, test } from 'vitest';
import { box } from './announce';

test('the box closes on the right although Chinese characters are twice as wide', () => {
  expect(box(['山门', 'abc'])).toBe(
    ['╭────────╮', '│        │', '│  山门  │', '│  abc   │', '│        │', '╰────────╯'].join('\n'),
  );
});
