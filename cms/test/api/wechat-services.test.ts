import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { type Control, controlOf } from '../harness/sandbox-control';
import type { Visitor } from '../harness/visitor';

const TOKEN = '/cgi-bin/stable_token';
const PHONE = '/wxa/business/getuserphonenumber';

let app: App;
let sandbox: Control;
let ann: Visitor;
beforeAll(async () => {
  app = await startApp({ env: { WECHAT_API_TIMEOUT_SECONDS: '0.5' } });
  sandbox = controlOf(app.sandbox.origin);
  ann = await app.visitor('ann');
});
afterAll(() => app.stop());
afterEach(() => sandbox.clearFaults());

const givePhone = async (visitor = ann) =>
  visitor.post('/api/wechat/phone', { code: await sandbox.code('ann', 'phone') });
const outcome = ({ status, error }: { status: number; error: { name: string } | undefined }) => ({
  status,
  name: error?.name,
});

describe('the phone number', () => {
  test('is kept, and shown masked to its owner', async () => {
    const code = (
      (await sandbox.post('codes', { name: 'ann', kind: 'phone', phone: '13800138000' })) as { code: string }
    ).code;
    expect((await ann.get('/api/wechat/me')).data.phone).toBeNull();
    const { status, data } = await ann.post('/api/wechat/phone', { code });
    expect({ status, phone: data.phone }).toEqual({ status: 200, phone: '138****8000' });
    expect((await ann.get('/api/wechat/me')).data.phone).toBe('138****8000');
    const { rows } = await app.db.query('select count(*)::int as n from up_users where phone = $1', [
      '13800138000',
    ]);
    expect(rows[0].n).toBe(1);
  });
  test('a code that was used or never was', async () => {
    const code = await sandbox.code('ann', 'phone');
    expect((await ann.post('/api/wechat/phone', { code })).status).toBe(200);
    expect(outcome(await ann.post('/api/wechat/phone', { code }))).toEqual({
      status: 400,
      name: 'PHONE_CODE_INVALID',
    });
    expect(outcome(await ann.post('/api/wechat/phone', { code: 'made-up' }))).toEqual({
      status: 400,
      name: 'PHONE_CODE_INVALID',
    });
  });
  test('of another mini-program is not taken', async () => {
    await sandbox.fault({
      path: PHONE,
      status: 200,
      answer: {
        errcode: 0,
        phone_info: {
          purePhoneNumber: '13900000000',
          countryCode: '86',
          watermark: { appid: 'wxffffffffffffffff', timestamp: 1 },
        },
      },
    });
    expect(outcome(await givePhone())).toEqual({ status: 400, name: 'PHONE_CODE_INVALID' });
    expect((await app.db.query("select 1 from up_users where phone = '13900000000'")).rows).toEqual([]);
  });
  test('from abroad is kept with its country', async () => {
    await sandbox.fault({
      path: PHONE,
      status: 200,
      answer: {
        errcode: 0,
        phone_info: {
          purePhoneNumber: '5551234567',
          countryCode: '1',
          watermark: { appid: app.env.WECHAT_APP_ID, timestamp: 1 },
        },
      },
    });
    const bob = await app.visitor('bob');
    expect((await givePhone(bob)).status).toBe(200);
    expect((await app.db.query("select 1 from up_users where phone = '+15551234567'")).rows).toHaveLength(1);
  });
  test('needs a login', async () => {
    expect(outcome(await givePhone(app.anonymous()))).toEqual({ status: 401, name: 'UNAUTHORIZED' });
  });
});

describe('WeChat in trouble', () => {
  const visitor = (name: string) => app.visitor(name);
  test('a quota that is used up', async () => {
    await sandbox.refuse(PHONE, 45009);
    const answer = await givePhone(await visitor('quota'));
    expect(outcome(answer)).toEqual({ status: 503, name: 'WECHAT_LIMIT_REACHED' });
    expect(answer.error?.details).toEqual({ errcode: 45009 });
  });
  test('a refusal that nobody foresaw', async () => {
    await sandbox.refuse(PHONE, 48001);
    expect(outcome(await givePhone(await visitor('unforeseen')))).toEqual({
      status: 502,
      name: 'WECHAT_REFUSED',
    });
  });
  test('no answer: asked once, because the code may be used up', async () => {
    const before = await sandbox.countOf(PHONE);
    await sandbox.fault({ path: PHONE, timeoutMs: 700, when: 'after' });
    expect(outcome(await givePhone(await visitor('silent')))).toEqual({
      status: 503,
      name: 'WECHAT_UNREACHABLE',
    });
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await sandbox.countOf(PHONE)).toBe(before + 1);
  });
  test.each([
    ['an error page', { status: 502 }],
    ['a text', { status: 200, answer: 'garbage' }],
    ['a list', { status: 200, answer: [1, 2] }],
    ['an answer without its content', { status: 200, answer: { errcode: 0, errmsg: 'ok' } }],
    [
      'a number that is none',
      {
        status: 200,
        answer: {
          errcode: 0,
          phone_info: { purePhoneNumber: '<b>', countryCode: '86', watermark: { appid: 'x' } },
        },
      },
    ],
  ])('%s instead of an answer', async (name, fault) => {
    await sandbox.fault({ path: PHONE, ...fault });
    expect(outcome(await givePhone(await visitor(name)))).toEqual({
      status: 503,
      name: 'WECHAT_UNREACHABLE',
    });
  });
  test('busy once: asked again at once', async () => {
    await sandbox.refuse(PHONE, -1, 1);
    expect((await givePhone(await visitor('busy'))).status).toBe(200);
  });
});

describe('the access token', () => {
  const carl = () => app.visitor(`carl-${Math.random()}`);
  const refusedTokens = async () =>
    (await sandbox.state()).requests.filter(({ code }) => code === '42001' || code === '40001').length;
  test('is refused in the middle of its life: renewed once, and the call goes through', async () => {
    const before = await sandbox.countOf(TOKEN);
    await sandbox.refuse(PHONE, 40001, 1);
    expect((await givePhone(await carl())).status).toBe(200);
    // Asked, which gave the same, then forced.
    expect((await sandbox.countOf(TOKEN)) - before).toBe(2);
  });
  test('was renewed by somebody else: taken over without force', async () => {
    await sandbox.post('settings', { clockOffsetMs: 60_000 });
    await fetch(`${app.sandbox.origin}${TOKEN}`, {
      method: 'POST',
      body: JSON.stringify({
        grant_type: 'client_credential',
        appid: app.env.WECHAT_APP_ID,
        secret: app.env.WECHAT_APP_SECRET,
        force_refresh: true,
      }),
    });
    // Long enough ago for WeChat to let go of the old one.
    await sandbox.post('settings', { clockOffsetMs: 7 * 60_000 });
    const before = await sandbox.countOf(TOKEN);
    expect((await givePhone(await carl())).status).toBe(200);
    expect((await sandbox.countOf(TOKEN)) - before).toBe(1);
    await sandbox.post('settings', { clockOffsetMs: 0 });
  });
  test('ends: renewed before, without a refused call', async () => {
    const { shiftClock } = app.module<{ shiftClock(ms: number): void }>('src/kernel/clock.js');
    const member = await carl();
    shiftClock(7_000_000);
    await sandbox.post('settings', { clockOffsetMs: 7_000_000 });
    try {
      const before = await sandbox.countOf(TOKEN);
      const refusedBefore = await refusedTokens();
      expect((await givePhone(member)).status).toBe(200);
      expect((await givePhone(member)).status).toBe(200);
      expect((await sandbox.countOf(TOKEN)) - before).toBe(1);
      expect(await refusedTokens()).toBe(refusedBefore);
    } finally {
      shiftClock(0);
      await sandbox.post('settings', { clockOffsetMs: 0 });
    }
  });
  test('is in its last minutes and WeChat gives no new one: the old one is used', async () => {
    const { shiftClock } = app.module<{ shiftClock(ms: number): void }>('src/kernel/clock.js');
    const member = await carl();
    await givePhone(member);
    const { rows } = await app.db.query('select expires_at from wechat_tokens');
    await sandbox.fault({ path: TOKEN, status: 500 });
    shiftClock(rows[0].expires_at.getTime() - Date.now() - 60_000);
    try {
      expect((await givePhone(member)).status).toBe(200);
      shiftClock(rows[0].expires_at.getTime() - Date.now() - 1_000);
      expect(outcome(await givePhone(member))).toEqual({ status: 503, name: 'WECHAT_UNREACHABLE' });
    } finally {
      shiftClock(0);
    }
  });
  test('lies sealed in the database', async () => {
    const { rows } = await app.db.query('select sealed from wechat_tokens');
    expect(rows).toHaveLength(1);
    const { unseal } = app.module<{ unseal(bytes: Buffer): string }>('src/kernel/vault.js');
    const token = unseal(rows[0].sealed);
    expect(token.length).toBeGreaterThan(100);
    expect(rows[0].sealed.includes(Buffer.from(token))).toBe(false);
  });
  test('cannot be had: the refusal has its code, and the next call tries again', async () => {
    await app.db.query('delete from wechat_tokens');
    await sandbox.post('faults', [
      { http: { path: PHONE, status: 200, answer: { errcode: 40001 }, times: 1 } },
      { http: { path: TOKEN, status: 200, answer: { errcode: 40125, errmsg: 'invalid appsecret' } } },
    ]);
    const member = await carl();
    expect(outcome(await givePhone(member))).toEqual({ status: 502, name: 'WECHAT_REFUSED' });
    await sandbox.clearFaults();
    expect((await givePhone(member)).status).toBe(200);
  });
});

describe('a nickname', () => {
  test('that others may read is taken', async () => {
    const { data } = await ann.put('/api/wechat/me', { nickname: '山里人' });
    expect(data.nickname).toBe('山里人');
  });
  test('that WeChat calls risky or doubtful is not', async () => {
    for (const nickname of ['贩毒', '加微信'])
      expect(outcome(await ann.put('/api/wechat/me', { nickname }))).toEqual({
        status: 400,
        name: 'TEXT_NOT_ALLOWED',
      });
    expect((await ann.get('/api/wechat/me')).data.nickname).toBe('山里人');
  });
  test('of somebody whom WeChat has not seen for two hours waits for a new login', async () => {
    await sandbox.refuse('/wxa/msg_sec_check', 61010);
    expect(outcome(await ann.put('/api/wechat/me', { nickname: '云' }))).toEqual({
      status: 401,
      name: 'UNAUTHORIZED',
    });
  });
  test('that nobody can check is not', async () => {
    await sandbox.fault({ path: '/wxa/msg_sec_check', status: 500 });
    expect(outcome(await ann.put('/api/wechat/me', { nickname: '云' }))).toEqual({
      status: 503,
      name: 'WECHAT_UNREACHABLE',
    });
  });
});

describe('the text check', () => {
  const check = async (text: string) => {
    const { rows } = await app.db.query('select id from up_users where nickname = $1', ['山里人']);
    return app.strapi
      .plugin('wechat')
      .service('textCheck')
      .check({ memberId: rows[0].id, text, scene: 'comment' });
  };
  test('says pass, review and risky', async () => {
    expect(await check('风景很好')).toMatchObject({ verdict: 'pass', checked: true });
    expect(await check('加微信领取')).toMatchObject({ verdict: 'review', label: 10001, checked: true });
    expect(await check('网络赌博')).toMatchObject({ verdict: 'risky', label: 20006, checked: true });
  });
  test('the worst part of a long text counts, wherever it stands', async () => {
    expect(await check(`${'山'.repeat(2499)}网络赌博${'水'.repeat(3000)}`)).toMatchObject({
      verdict: 'risky',
    });
  });
  test('a text that nobody can check is for a person', async () => {
    await sandbox.refuse('/wxa/msg_sec_check', 45009);
    expect(await check('风景很好')).toEqual({
      verdict: 'review',
      label: null,
      checked: false,
      reason: 'WECHAT_LIMIT_REACHED',
    });
  });
});
