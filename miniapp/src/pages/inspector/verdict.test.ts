import { describe, expect, it } from 'vitest';
import type { Gate, ScanResult } from '@/api/types';
import { speak } from './verdict';

const gates: Gate[] = [{ slug: 'east', title: '东门', direction: 'both', idCheck: true }];
const now = Date.parse('2026-12-06T03:00:00Z');
const scanned = { id: 'S', headCount: 1, direction: 'in' as const, at: '2026-12-06T03:00:00Z' };
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

  it('names the part of a package that was used, and what else is left', () => {
    const entitlement = { title: '索道', uses: 2, usesLeft: 1 };
    const answer: ScanResult = { ...scanned, admitted: true, entitlement, usesLeft: 3 };
    expect(speak(answer, gates, 'zh', now).facts).toEqual(['索道，还可用 1 次', '还可用 3 次']);
  });

  it('says how many go in, and that somebody left', () => {
    const three: ScanResult = { ...scanned, admitted: true, headCount: 3, usesLeft: 0 };
    expect(speak(three, gates, 'zh', now).title).toBe('请入园 3 人');
    expect(speak({ ...three, headCount: 1, direction: 'out' }, gates, 'zh', now).title).toBe('已出园');
  });

  it('tells where a ticket opens that is refused here', () => {
    expect(speak(refusal('WRONG_GATE', { gates: ['east', 'east'] }), gates, 'zh', now).facts).toEqual([
      '可从 东门 入园',
    ]);
  });
});
