import { afterAll, beforeAll, expect, test } from 'vitest';
import { type App, startApp } from '../harness/app';
import { controlOf } from '../harness/sandbox-control';

let app: App;
beforeAll(async () => {
  app = await startApp({ env: { LOGINS_PER_MINUTE: '220', TRUSTED_PROXIES: '1' } });
});
afterAll(() => app.stop());

const logIn = (code: string, address: string) =>
  app.anonymous().post('/api/wechat/login', { code }, { 'x-forwarded-for': address });

test('one code again and again is refused before WeChat is asked', async () => {
  const sandbox = controlOf(app.sandbox.origin);
  const code = await sandbox.code('eve', 'login');
  const before = await sandbox.countOf('/sns/jscode2session');
  const names: (string | undefined)[] = [];
  for (let i = 0; i < 12; i += 1) names.push((await logIn(code, '203.0.113.1')).error?.name);
  expect(names[0]).toBeUndefined();
  expect(names.slice(1, 10)).toEqual(Array(9).fill('WECHAT_CODE_INVALID'));
  expect(names.slice(10)).toEqual(['TOO_MANY_REQUESTS', 'TOO_MANY_REQUESTS']);
  expect((await sandbox.countOf('/sns/jscode2session')) - before).toBe(10);
});

test('two hundred visitors of one address may log in at once; a flood may not, and says when to come again', async () => {
  const burst = await Promise.all(
    Array.from({ length: 200 }, (_, i) => logIn(`demo-guest-${i}`, '203.0.113.2')),
  );
  expect(new Set(burst.map(({ status }) => status))).toEqual(new Set([200]));
  const flood = await Promise.all(
    Array.from({ length: 40 }, (_, i) => logIn(`demo-guest-${i}`, '203.0.113.2')),
  );
  const refused = flood.filter(({ status }) => status === 429);
  expect(refused).toHaveLength(20);
  const after = Number(refused[0]?.headers.get('retry-after'));
  expect(after).toBeGreaterThan(0);
  expect(after).toBeLessThanOrEqual(60);
  expect(refused[0]?.error).toMatchObject({
    name: 'TOO_MANY_REQUESTS',
    details: { retryAfterSeconds: after },
  });
});

test('another address is another caller, and what a client writes into the header itself does not make it one', async () => {
  expect((await logIn('demo-guest-1', '203.0.113.3')).status).toBe(200);
  expect((await logIn('demo-guest-1', '198.51.100.9, 203.0.113.2')).status).toBe(429);
});
