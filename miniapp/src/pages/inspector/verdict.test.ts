import { describe, expect, it } from 'vitest';
import type { ScanResult } from '@/api/types';
import { speak } from './verdict';

const gates = [{ slug: 'east', title: '东门' }];
const now = Date.parse('2026-12-06T03:00:00Z');
const scanned = { id: 'S', headCount: 1, at: '2026-12-06T03:00:00Z' };
const refusal = (reason: string, facts: ScanResult['facts'] = {}): ScanResult => ({
  ...scanned,
  admitted: false,
  reason,
  facts,
  usesLeft: 0,
});

describe('what an inspector reads', () => {
  it('says when and where a ticket was used', () => {
    const spoken = speak(
      refusal('TICKET_ALREADY_USED', { usedAt: '2026-12-06T02:05:00Z', gate: 'east' }),
      gates,
      'zh',
      now,
    );
    expect(spoken).toEqual({ admitted: false, title: '已使用', facts: ['10:05 使用', '检票口 东门'] });
  });

  it('names the day when it was not today', () => {
    const spoken = speak(
      refusal('TICKET_ALREADY_USED', { usedAt: '2026-12-05T02:05:00Z' }),
      gates,
      'en',
      now,
    );
    expect(spoken.facts).toEqual(['Used 5 Dec 10:05']);
  });

  it('says which day a ticket is for', () => {
    expect(speak(refusal('WRONG_DATE', { date: '2026-12-07' }), gates, 'zh', now).facts).toEqual([
      '票面日期 12月7日 周一',
    ]);
  });

  it('still refuses in words when the reason is new to this version', () => {
    expect(speak(refusal('SOMETHING_NEW'), gates, 'zh', now).title).toBe('不可入园');
  });

  it('tells how often a ticket may still be used', () => {
    const answer: ScanResult = { ...scanned, admitted: true, usesLeft: 2 };
    expect(speak(answer, gates, 'zh', now)).toEqual({
      admitted: true,
      title: '请入园',
      facts: ['还可用 2 次'],
    });
  });
});
