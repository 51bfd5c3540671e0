import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { errorOf } from './outcome';

const refusal = (code: string, more: object = {}) =>
  JSON.stringify({ code, message: '不稳定的文字', ...more });

describe('errorOf: what is known', () => {
  it.each([400, 401, 403, 404, 405, 409])(
    'takes HTTP %i as a refusal: nothing happened at WeChat Pay',
    (status) => {
      expect(errorOf(status, refusal('PARAM_ERROR'))).toMatchObject({
        outcome: 'rejected',
        code: 'PARAM_ERROR',
        status,
      });
    },
  );

  it.each([202, 429, 500, 502, 503, 504])('takes HTTP %i as unknown: it may have happened', (status) => {
    expect(errorOf(status, refusal('FREQUENCY_LIMITED'))).toMatchObject({ outcome: 'unknown', status });
  });

  it.each([201, 301, 302, 307])(
    'takes HTTP %i as unknown: WeChat Pay never answers so, somebody in between did',
    (status) => {
      expect(errorOf(status, '')).toMatchObject({ outcome: 'unknown', code: 'no-code', status });
    },
  );

  it('takes a system error as unknown, whatever its status and spelling', () => {
    for (const code of ['SYSTEM_ERROR', 'SYSTEMERROR']) {
      for (const status of [400, 403, 500]) {
        expect(errorOf(status, refusal(code))).toMatchObject({ outcome: 'unknown', code: 'SYSTEM_ERROR' });
      }
    }
  });

  it('never says that a request was not sent once there is an answer', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.string(), (status, body) => {
        expect(errorOf(status, body).outcome).not.toBe('not-sent');
      }),
    );
  });
});

describe('errorOf: codes', () => {
  it.each([
    ['ORDERNOTEXIST', 'ORDER_NOT_EXIST'],
    ['ORDER_PAID', 'ORDERPAID'],
    ['ORDERCLOSED', 'ORDER_CLOSED'],
    ['NOAUTH', 'NO_AUTH'],
    ['NOTENOUGH', 'NOT_ENOUGH'],
    ['RULELIMIT', 'RULE_LIMIT'],
    ['RATELIMIT_EXCEEDED', 'FREQUENCY_LIMITED'],
  ])('reads the older spelling %s as %s, and the current one as itself', (older, current) => {
    expect(errorOf(400, refusal(older)).code).toBe(current);
    expect(errorOf(400, refusal(current)).code).toBe(current);
  });

  it('keeps a code that it does not know, also one that every object has', () => {
    for (const code of ['OUT_TRADE_NO_USED', 'SOMETHING_NEW', 'constructor', 'toString', '__proto__']) {
      expect(errorOf(403, refusal(code)).code).toBe(code);
    }
  });

  it('names the parameter that was refused', () => {
    const body = refusal('PARAM_ERROR', { detail: { field: '/amount/total', issue: 'too small' } });
    expect(errorOf(400, body).field).toBe('/amount/total');
  });

  it('keeps the code when the detail has another form', () => {
    // As a wrong signature is answered: the field stands beside another detail.
    const signature = refusal('SIGN_ERROR', {
      detail: { detail: { issue: 'sign not match' }, field: 'signature' },
    });
    expect(errorOf(401, signature)).toMatchObject({ code: 'SIGN_ERROR', field: 'signature' });
    for (const detail of ['text', 7, null, [], { field: 3 }]) {
      expect(errorOf(400, refusal('PARAM_ERROR', { detail }))).toMatchObject({
        code: 'PARAM_ERROR',
        field: undefined,
      });
    }
  });
});

describe('errorOf: bodies that are not WeChat Pay’s', () => {
  it.each(['', '<html><h1>502 Bad Gateway</h1></html>', 'null', '[]', '"text"', '{"code":404}', '{', '{}'])(
    'goes by the status alone when the body is %j',
    (body) => {
      expect(errorOf(404, body)).toMatchObject({ outcome: 'rejected', code: 'no-code', status: 404 });
      expect(errorOf(502, body)).toMatchObject({ outcome: 'unknown', code: 'no-code', status: 502 });
    },
  );

  it('never fails, whatever came', () => {
    fc.assert(
      fc.property(fc.integer({ min: 200, max: 599 }), fc.oneof(fc.string(), fc.json()), (status, body) => {
        const error = errorOf(status, body);
        expect(error.name).toBe('WeChatPayError');
        expect(typeof error.code).toBe('string');
      }),
    );
  });
});
