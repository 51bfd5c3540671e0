import { describe, expect, test } from 'vitest';
import type { ExchangeStatus, GiftExchange } from '@/api/types';
import { postingSteps } from './steps';

const exchange = (status: ExchangeStatus) =>
  ({
    status,
    createdAt: '2026-12-01T02:00:00.000Z',
    shippedAt: status === 'to_ship' ? null : '2026-12-02T02:00:00.000Z',
    receivedAt: status === 'received' ? '2026-12-04T02:00:00.000Z' : null,
  }) as GiftExchange;
const read = (status: ExchangeStatus) =>
  postingSteps(exchange(status)).map(({ name, state }) => `${name} ${state}`);

describe('the way of a gift by post', () => {
  test('is packed, then posted, then there', () => {
    expect(read('to_ship')).toEqual(['exchanged done', 'packing now', 'shipped todo', 'received todo']);
    expect(read('shipped')).toEqual(['exchanged done', 'shipped done', 'received now']);
    expect(read('received')).toEqual(['exchanged done', 'shipped done', 'received done']);
  });

  test('a cancelled one is on no way', () => expect(read('cancelled')).toEqual([]));
});
