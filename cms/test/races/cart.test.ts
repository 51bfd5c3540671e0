import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { QUIET, tally } from '../harness/market';
import { dayLine } from '../harness/shop';
import type { Visitor } from '../harness/visitor';

const LIMIT = 50;
const TRIES = 80;

interface Guards {
  removeGuards(...names: string[]): void;
  restoreGuards(): void;
}

let app: App;
beforeAll(async () => {
  app = await startApp({ env: QUIET });
});
afterAll(() => app.stop());

const fill = (visitor: Visitor) =>
  Promise.all(Array.from({ length: TRIES }, () => visitor.post('/api/cart/items', dayLine(1))));
const sizeOf = async (visitor: Visitor): Promise<number> =>
  (await visitor.get('/api/cart/items')).data.length;

test('eighty additions at once: the cart takes fifty, the others are told that it is full', async () => {
  const visitor = await app.visitor('collector');
  expect(tally(await fill(visitor))).toEqual({ ok: LIMIT, CART_FULL: TRIES - LIMIT });
  expect(await sizeOf(visitor)).toBe(LIMIT);
});

test('negative control: without the lock the cart takes more than one payment may have', async () => {
  const guards = app.module<Guards>('src/kernel/guards.js');
  guards.removeGuards('cart.lock-member');
  try {
    const sizes: number[] = [];
    for (let round = 0; round < 20 && !sizes.some((size) => size > LIMIT); round += 1) {
      const visitor = await app.visitor(`collector-${round}`);
      await fill(visitor);
      sizes.push(await sizeOf(visitor));
    }
    expect(Math.max(...sizes)).toBeGreaterThan(LIMIT);
  } finally {
    guards.restoreGuards();
  }
});
