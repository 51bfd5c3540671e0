import { describe, expect, it } from 'vitest';
import { errorOf, isUnknownNumber, WeChatPayError } from '../gateway/outcome';
import { remedyFor } from './refund-failure';

const answered = (status: number, code: string) => errorOf(status, JSON.stringify({ code }));

describe('remedyFor', () => {
  it.each([
    [403, 'NOT_ENOUGH', 'recharge'],
    [403, 'NOTENOUGH', 'recharge'],
    [401, 'SIGN_ERROR', 'repair'],
    [403, 'NO_AUTH', 'repair'],
    [404, 'MCH_NOT_EXISTS', 'repair'],
    [400, 'PARAM_ERROR', 'refused'],
    [400, 'INVALID_REQUEST', 'refused'],
    [403, 'USER_ACCOUNT_ABNORMAL', 'refused'],
    [404, 'RESOURCE_NOT_EXISTS', 'refused'],
    [429, 'FREQUENCY_LIMITED', 'ask'],
    [429, 'RATELIMIT_EXCEEDED', 'ask'],
    [500, 'SYSTEM_ERROR', 'ask'],
    [403, 'SYSTEMERROR', 'ask'],
    [202, 'USERPAYING', 'ask'],
  ])('HTTP %i %s: %s', (status, code, remedy) => {
    expect(remedyFor(answered(status, code))).toBe(remedy);
  });

  it('takes a refusal that is not WeChat Pay’s for a wrong address, not for a refusal of the refund', () => {
    expect(remedyFor(errorOf(404, '<html>not found</html>'))).toBe('repair');
  });

  it('tries again what never left', () => {
    expect(remedyFor(new WeChatPayError('not-sent', 'unreachable'))).toBe('again');
  });
});

describe('isUnknownNumber', () => {
  it('believes WeChat Pay’s own word only, in both spellings', () => {
    for (const code of ['RESOURCE_NOT_EXISTS', 'NOT_FOUND', 'ORDERNOTEXIST', 'REFUNDNOTEXIST'])
      expect(isUnknownNumber(answered(404, code)), code).toBe(true);
    expect(isUnknownNumber(errorOf(404, 'Not Found'))).toBe(false);
    expect(isUnknownNumber(answered(404, 'MCH_NOT_EXISTS'))).toBe(false);
    expect(isUnknownNumber(answered(500, 'RESOURCE_NOT_EXISTS'))).toBe(false);
    expect(isUnknownNumber(new Error('lost'))).toBe(false);
  });
});
