import { describe, expect, it } from 'vitest';
import { madeUpEnvironment } from '../cms/test/harness/made-up-environment';
import { readSettings, SettingsError } from './settings';

/** What a venue runs with. */
const production: NodeJS.ProcessEnv = {
  ...madeUpEnvironment(),
  NODE_ENV: 'production',
  DEMO: '0',
  PUBLIC_URL: 'https://tickets.example',
  DEMO_ADMIN_EMAIL: undefined,
  DEMO_ADMIN_PASSWORD: undefined,
};

function refusalOf(change: NodeJS.ProcessEnv): SettingsError {
  try {
    readSettings({ ...production, ...change });
  } catch (error) {
    if (error instanceof SettingsError) return error;
    throw error;
  }
  throw new Error('was not refused');
}
const refusedVariables = (change: NodeJS.ProcessEnv) =>
  refusalOf(change).problems.map((problem) => problem.split(' ')[0]);

/** Each is fine in a demo and in development. */
const REFUSED: [string, NodeJS.ProcessEnv, string][] = [
  ['a login that is not WeChat’s', { WECHAT_API_ORIGIN: 'http://127.0.0.1:1400' }, 'WECHAT_API_ORIGIN'],
  ['a look-alike of WeChat', { WECHAT_API_ORIGIN: 'https://api.weixin.qq.com.example' }, 'WECHAT_API_ORIGIN'],
  ['WeChat without TLS', { WECHAT_API_ORIGIN: 'http://api.weixin.qq.com' }, 'WECHAT_API_ORIGIN'],
  ['a cashier that is not WeChat Pay’s', { WECHAT_PAY_ORIGIN: 'http://127.0.0.1:1400' }, 'WECHAT_PAY_ORIGIN'],
  ['no public address', { PUBLIC_URL: undefined }, 'PUBLIC_URL'],
  ['an empty public address', { PUBLIC_URL: '' }, 'PUBLIC_URL'],
  ['a public address without TLS', { PUBLIC_URL: 'http://tickets.example' }, 'PUBLIC_URL'],
  [
    'notifications without TLS',
    { WECHAT_PAY_NOTIFY_ORIGIN: 'http://pay.example' },
    'WECHAT_PAY_NOTIFY_ORIGIN',
  ],
  ['the demo’s administrator', { DEMO_ADMIN_EMAIL: 'admin@shanmen.example' }, 'DEMO_ADMIN_EMAIL'],
  ['the password of the demo’s administrator', { DEMO_ADMIN_PASSWORD: 'secret' }, 'DEMO_ADMIN_EMAIL'],
  ['the example’s secret', { JWT_SECRET: 'change-me-change-me' }, 'JWT_SECRET'],
  ['the example’s secret in other spelling', { APP_KEYS: 'ChangeMe-ChangeMe' }, 'APP_KEYS'],
  [
    'the example’s database password',
    { DATABASE_URL: 'postgresql://shanmen:change-me@db/shanmen' },
    'DATABASE_URL',
  ],
];

describe('guards of stock and money', () => {
  it.each(['production', 'development', undefined])(
    'cannot be taken away with NODE_ENV=%s, nor in a demo',
    (NODE_ENV) => {
      for (const DEMO of ['0', '1'])
        expect(refusedVariables({ NODE_ENV, DEMO, SHANMEN_GUARDS_OFF: 'slots.take' })).toEqual([
          'SHANMEN_GUARDS_OFF',
        ]);
    },
  );

  it('can be taken away in a test, and are all there otherwise', () => {
    const SHANMEN_GUARDS_OFF = 'slots.take, orders.lock';
    expect(readSettings({ ...production, NODE_ENV: 'test', SHANMEN_GUARDS_OFF }).guardsOff).toEqual([
      'slots.take',
      'orders.lock',
    ]);
    expect(readSettings(production).guardsOff).toEqual([]);
  });
});

describe('readSettings in production', () => {
  it('starts with real addresses and secrets', () => {
    expect(readSettings(production)).toMatchObject({
      production: true,
      demo: false,
      publicUrl: 'https://tickets.example',
    });
  });

  it.each(REFUSED)('refuses %s', (_what, change, variable) => {
    expect(refusedVariables(change)).toEqual([variable]);
  });

  it.each(REFUSED)('lets a demo and a developer have %s', (_what, change) => {
    expect(readSettings({ ...production, ...change, DEMO: '1' }).demo).toBe(true);
    expect(readSettings({ ...production, ...change, NODE_ENV: 'development' }).production).toBe(false);
  });

  it('says everything that is wrong at once, and no value', () => {
    const JWT_SECRET = 'change-me-0123456789';
    const { message, problems } = refusalOf({
      JWT_SECRET,
      PUBLIC_URL: 'http://tickets.example',
      DEMO_ADMIN_PASSWORD: 'open sesame',
    });
    expect(problems).toHaveLength(3);
    for (const value of [JWT_SECRET, 'tickets.example', 'open sesame']) expect(message).not.toContain(value);
  });

  it('does not mind the word in variables that are not its own', () => {
    expect(readSettings({ ...production, PS1: 'change-me' }).production).toBe(true);
  });
});
