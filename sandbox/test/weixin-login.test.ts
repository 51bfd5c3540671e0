import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HOUR_MS, MINUTE_MS } from '../src/clock.js';
import { type Sandbox, startSandbox } from '../src/index.js';
import { accessToken, call, setAhead } from './support/client.js';

let sandbox: Sandbox;
let token: string;

beforeAll(async () => {
  sandbox = await startSandbox();
  token = String((await accessToken(sandbox)).access_token);
});

afterAll(() => sandbox.close());

async function login(code: string, change: Record<string, string> = {}): Promise<Record<string, unknown>> {
  const { appId, appSecret } = sandbox.credentials;
  const query = {
    appid: appId,
    secret: appSecret,
    js_code: code,
    grant_type: 'authorization_code',
    ...change,
  };
  return (await call(sandbox, 'GET', `/sns/jscode2session?${new URLSearchParams(query)}`)).json;
}

async function weixin(path: string, body: unknown, withToken = token): Promise<Record<string, unknown>> {
  return (await call(sandbox, 'POST', `${path}?access_token=${withToken}`, body)).json;
}

async function newCode(input: Record<string, unknown>): Promise<string> {
  return String((await call(sandbox, 'POST', '/sandbox/codes', input)).json.code);
}

describe('login', () => {
  test('a demo code is always the same visitor, with a new session key each time', async () => {
    const [first, second] = [await login('demo-mei'), await login('demo-mei')];
    expect(first).toEqual({ openid: expect.stringMatching(/^o[\w-]{27}$/), session_key: expect.any(String) });
    expect(second.openid).toBe(first.openid);
    expect(second.session_key).not.toBe(first.session_key);
    expect((await login('demo-林')).openid).not.toBe(first.openid);
  });

  test('a code is good once, and belongs to the name it was made for', async () => {
    const code = await newCode({ name: 'mei' });
    expect((await login(code)).openid).toBe((await login('demo-mei')).openid);
    expect(await login(code)).toEqual({
      errcode: 40163,
      errmsg: expect.stringMatching(/^code been used, rid: \w{8}-\w{8}-\w{8}$/),
    });
  });

  test('a code is bad after five minutes, and so is one never given out', async () => {
    const code = await newCode({ name: 'mei' });
    await setAhead(sandbox, 5 * MINUTE_MS + 1000);
    const late = await login(code);
    await setAhead(sandbox, 0);
    expect([late.errcode, (await login('no-such-code')).errcode]).toEqual([40029, 40029]);
  });

  test('a code of the phone button does not log in', async () => {
    expect((await login(await newCode({ kind: 'phone', name: 'lin' }))).errcode).toBe(40029);
  });

  test.each([
    ['another app', { appid: 'wx0000000000000000' }, 40013],
    ['a wrong secret', { secret: 'x' }, 40125],
    ['another grant', { grant_type: 'password' }, 40002],
  ])('%s is refused with HTTP 200', async (_what, change, errcode) => {
    expect((await login('demo-mei', change)).errcode).toBe(errcode);
  });

  test('a session key can be checked until the next login', async () => {
    const { openid: who, session_key } = await login('demo-key');
    const signature = createHmac('sha256', Buffer.from(String(session_key), 'base64'))
      .update('')
      .digest('hex');
    const query = new URLSearchParams({
      access_token: token,
      openid: String(who),
      signature,
      sig_method: 'hmac_sha256',
    });
    const check = async () => (await call(sandbox, 'GET', `/wxa/checksession?${query}`)).json.errcode;
    expect(await check()).toBe(0);
    await login('demo-key');
    expect(await check()).toBe(87009);
  });
});

describe('the access token', () => {
  const works = async (each: unknown) =>
    (await weixin('/wxa/getwxacodeunlimit', { scene: '' }, String(each))).errcode === 40169;

  test('is the same until five minutes before its end, then a new one; the old stays good', async () => {
    const first = await accessToken(sandbox);
    expect(first).toEqual({ access_token: token, expires_in: expect.any(Number) });
    await setAhead(sandbox, 2 * HOUR_MS - 6 * MINUTE_MS);
    const same = await accessToken(sandbox);
    await setAhead(sandbox, 2 * HOUR_MS - 4 * MINUTE_MS);
    const next = await accessToken(sandbox);
    const bothWork = [await works(token), await works(next.access_token)];
    await setAhead(sandbox, 2 * HOUR_MS + MINUTE_MS);
    const afterwards = [await works(token), await works(next.access_token)];
    await setAhead(sandbox, 0);
    expect([same.access_token, next.expires_in]).toEqual([token, 7200]);
    expect(next.access_token).not.toBe(token);
    expect([bothWork, afterwards]).toEqual([
      [true, true],
      [false, true],
    ]);
    token = String(next.access_token);
  });

  test('can be forced anew, not sooner than 30 s and not more than 20 times a day', async () => {
    const forced = await accessToken(sandbox, true);
    expect(forced.access_token).not.toBe(token);
    expect([await works(token), await works(forced.access_token)]).toEqual([true, true]);
    expect((await accessToken(sandbox, true)).errcode).toBe(45011);
    let last: Record<string, unknown> = forced;
    for (let count = 1; count <= 20; count += 1) {
      await setAhead(sandbox, count * 31_000);
      last = await accessToken(sandbox, true);
      if (count < 20) expect(last.errcode).toBeUndefined();
    }
    expect(last.errcode).toBe(45009);
    token = String((await accessToken(sandbox)).access_token);
    await setAhead(sandbox, 0);
  });

  test('is needed, and an unknown one is told from none', async () => {
    expect((await call(sandbox, 'POST', '/wxa/msg_sec_check', {})).json.errcode).toBe(41001);
    expect((await weixin('/wxa/msg_sec_check', {}, 'x')).errcode).toBe(40001);
  });
});
