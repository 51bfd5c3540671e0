import { describe, expect, it } from 'vitest';
import { delayAfter, shownCode } from './refresh-plan';

const now = Date.parse('2026-12-06T02:00:00Z');
const live = { code: 'LIVE', expiresAt: '2026-12-06T02:01:00Z' };

describe('the live code of a ticket', () => {
  it('asks every half minute, and sooner after a failure, but never in a hurry for long', () => {
    expect([0, 1, 2, 3, 4, 9].map(delayAfter)).toEqual([30_000, 2_000, 4_000, 8_000, 15_000, 15_000]);
  });

  it('stays on screen through failures while it is still good', () => {
    expect(shownCode(live, 'SPARE', 3, now)).toEqual({ kind: 'live', text: 'LIVE' });
  });

  it('gives way to the spare code once it is dead', () => {
    const later = Date.parse(live.expiresAt);
    expect(shownCode(live, 'SPARE', 1, later)).toEqual({ kind: 'static', text: 'SPARE' });
    expect(shownCode(live, null, 1, later)).toEqual({ kind: 'failed' });
  });

  it('does not show the spare code before it has asked for a live one', () => {
    expect(shownCode(null, 'SPARE', 0, now)).toEqual({ kind: 'loading' });
  });
});
