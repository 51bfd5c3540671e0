import { describe, expect, it } from 'vitest';
import { refundRows } from './refund-rows';

const tier = (untilHours: number, feePercent = 0, feeFen = 0) => ({ untilHours, feePercent, feeFen });

describe('refund tiers as rows', () => {
  it('start with the longest before the visit and end with what is not paid back', () => {
    expect(refundRows([tier(24, 20), tier(72)])).toEqual([
      { until: { side: 'before', unit: 'days', count: 3 }, fee: { kind: 'free' } },
      { until: { side: 'before', unit: 'days', count: 1 }, fee: { kind: 'fee', percent: 20, fen: 0 } },
      { until: null, fee: { kind: 'none' } },
    ]);
  });

  it('count in hours what is not whole days, and know the beginning and what comes after it', () => {
    expect(refundRows([tier(2), tier(0, 0, 500), tier(-24, 50, 200)]).map(({ until }) => until)).toEqual([
      { side: 'before', unit: 'hours', count: 2 },
      { side: 'start', unit: 'hours', count: 0 },
      { side: 'after', unit: 'days', count: 1 },
      null,
    ]);
  });

  it('say once that nothing comes back', () => {
    expect(refundRows([])).toEqual([{ until: null, fee: { kind: 'none' } }]);
    expect(refundRows([tier(24), tier(0, 100)]).map(({ fee }) => fee.kind)).toEqual(['free', 'none']);
  });
});
