import { describe, expect, test } from 'vitest';
import en from '../../translations/en/content-pages.json';
import zh from '../../translations/zh-Hans/content-pages.json';
import { verdictWords } from './verdict-words';

describe('why a comment waits', () => {
  test('is WeChat’s verdict and what it took offence at', () => {
    expect(verdictWords('risky 20006')).toEqual({
      id: 'shanmen.moderation.reason.risky',
      label: { id: 'shanmen.moderation.label.20006' },
    });
    expect(verdictWords('review 99999')).toMatchObject({ label: { number: '99999' } });
  });

  test('is that it was reported, or that WeChat could not be asked', () => {
    expect(verdictWords('reported')?.id).toBe('shanmen.moderation.reason.reported');
    expect(verdictWords('unknown WECHAT_UNREACHABLE')?.id).toBe('shanmen.moderation.reason.unchecked');
    expect(verdictWords(null)).toBeNull();
  });

  test('has its words in both languages', () => {
    for (const label of ['10001', '20001', '20002', '20003', '20006', '20008', '20012', '20013', '21000'])
      for (const words of [zh, en] as Record<string, string>[])
        expect(words[`shanmen.moderation.label.${label}`]).toBeTruthy();
  });
});
