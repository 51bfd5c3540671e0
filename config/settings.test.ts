import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { madeUpEnvironment } from '../cms/test/harness/made-up-environment';
import { readSettings, SettingsError } from './settings';

const complete = madeUpEnvironment();
const read = (change: NodeJS.ProcessEnv = {}) => readSettings({ ...complete, ...change });

function problemsOf(env: NodeJS.ProcessEnv): string[] {
  try {
    readSettings(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems;
    throw error;
  }
  throw new Error('was not refused');
}
const variableOf = (problem: string) => problem.split(' ')[0];
const refusedVariables = (change: NodeJS.ProcessEnv) =>
  problemsOf({ ...complete, ...change }).map(variableOf);

/** Without these nothing starts. */
const REQUIRED = [
  'DATABASE_URL',
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
  'TICKET_SIGNING_KEY',
  'VISITOR_DATA_KEY',
  'VISITOR_SEARCH_KEY',
  'WECHAT_APP_ID',
  'WECHAT_APP_SECRET',
  'WECHAT_PAY_MCH_ID',
  'WECHAT_PAY_API_V3_KEY',
  'WECHAT_PAY_PRIVATE_KEY',
  'WECHAT_PAY_CERTIFICATE',
  'WECHAT_PAY_CERTIFICATE_SERIAL',
];
/** Everything that has a form of its own, with a value that does not have it. */
const MALFORMED: [string, string][] = [
  ['DEMO', 'yes'],
  ['LOG_LEVEL', 'loud'],
  ['PORT', '70000'],
  ['PUBLIC_URL', 'tickets.example'],
  ['DATABASE_URL', 'mysql://localhost/shanmen'],
  ['DATABASE_POOL', '1'],
  ['VENUE_TIME_ZONE', 'Mars/Olympus_Mons'],
  ['JWT_SECRET', 'short'],
  ['TICKET_SIGNING_KEY', 'c2hvcnQ='],
  ['VISITOR_DATA_KEY', Buffer.alloc(33).toString('base64')],
  ['HOLD_MINUTES', '121'],
  ['HOLD_MINUTES', '0'],
  ['HOLD_MINUTES', '1.5'],
  ['WECHAT_APP_ID', 'wx123'],
  ['WECHAT_PAY_ORIGIN', 'ftp://pay.example'],
  ['WECHAT_PAY_MCH_ID', '19x0000001'],
  ['WECHAT_PAY_API_V3_KEY', 'k'.repeat(31)],
  ['WECHAT_PAY_PRIVATE_KEY', 'MIIEvQ'],
  ['WECHAT_PAY_CERTIFICATE_SERIAL', '1a'.repeat(20)],
  ['WECHAT_PAY_PUBLIC_KEY_ID', 'KEY_1'],
  ['WECHAT_PAY_TIMEOUT_SECONDS', '0'],
  ['DEMO_ADMIN_EMAIL', 'nobody'],
];

describe('readSettings: what is missing', () => {
  it('starts with the variables that are needed and nothing else', () => {
    const bare = Object.fromEntries(REQUIRED.map((name) => [name, complete[name]]));
    const read = readSettings(bare);
    expect(read).toMatchObject({
      production: false,
      demo: false,
      port: 1337,
      holdMinutes: 15,
      demoAdmin: null,
    });
    expect(read).toMatchObject({ publicUrl: 'http://127.0.0.1:1337', venueTimeZone: 'Asia/Shanghai' });
    expect(read.wechatPay).toMatchObject({
      origin: 'https://api.mch.weixin.qq.com',
      sandbox: false,
      timeoutMs: 10_000,
    });
    expect(read.wechat).toMatchObject({ origin: 'https://api.weixin.qq.com', sandbox: false });
  });

  it('names everything that is missing at once', () => {
    expect(problemsOf({}).sort()).toEqual(REQUIRED.map((name) => `${name} is missing`).sort());
  });

  it.each(REQUIRED)('refuses to start without %s, and takes an empty text as nothing', (name) => {
    expect(problemsOf({ ...complete, [name]: undefined })).toEqual([`${name} is missing`]);
    expect(problemsOf({ ...complete, [name]: '' })).toEqual([`${name} is missing`]);
  });

  it('takes an empty text as not set also where there is a preset', () => {
    const empty = read({
      PORT: '',
      HOLD_MINUTES: '',
      LOG_LEVEL: '',
      DEMO: '',
      WECHAT_PAY_PUBLIC_KEY: '',
      WECHAT_PAY_PUBLIC_KEY_ID: '',
    });
    expect(empty).toMatchObject({ port: 1337, holdMinutes: 15, logLevel: 'info', demo: false });
    expect([empty.wechatPay.publicKey, empty.wechatPay.publicKeyId]).toEqual([undefined, undefined]);
  });
});

describe('readSettings: what is wrong', () => {
  it.each(MALFORMED)('refuses a wrong %s (case %#) and names only that', (name, value) => {
    expect(refusedVariables({ [name]: value })).toEqual([name]);
  });

  it('names all that is wrong at once', () => {
    const names = [...new Set(MALFORMED.map(([name]) => name))];
    expect(refusedVariables(Object.fromEntries(MALFORMED)).sort()).toEqual(names.sort());
  });

  it('wants both halves of the WeChat Pay public key or none', () => {
    expect(refusedVariables({ WECHAT_PAY_PUBLIC_KEY: '' })).toEqual(['WECHAT_PAY_PUBLIC_KEY']);
    expect(refusedVariables({ WECHAT_PAY_PUBLIC_KEY_ID: '' })).toEqual(['WECHAT_PAY_PUBLIC_KEY_ID']);
  });

  it('never says a value, right or wrong, be it a secret or not', () => {
    const name = fc.constantFrom(...new Set([...REQUIRED, ...MALFORMED.map(([variable]) => variable)]));
    const value = fc.stringMatching(/^[a-z0-9+/]{4,60}$/).map((text) => `zq${text}`);
    fc.assert(
      fc.property(
        fc.dictionary(name, value, { minKeys: 1 }),
        fc.constantFrom('production', 'development'),
        (change, mode) => {
          try {
            readSettings({ ...complete, ...change, NODE_ENV: mode, DEMO: '0' });
          } catch (error) {
            if (!(error instanceof SettingsError)) throw error;
            for (const given of Object.values({ ...complete, ...change })) {
              if (given.length > 4) expect(error.message).not.toContain(given);
            }
          }
        },
      ),
    );
  });
});

describe('readSettings: what is read', () => {
  it('reads keys as bytes, several app keys, and PEM texts that came on one line', () => {
    const key = Buffer.alloc(32, 7);
    const settings = read({
      TICKET_SIGNING_KEY: key.toString('base64'),
      APP_KEYS: 'first-key-0000,second-key-000',
    });
    expect(settings.ticketSigningKeys).toEqual([key]);
    expect(settings.appKeys).toEqual(['first-key-0000', 'second-key-000']);
    expect(complete.WECHAT_PAY_PRIVATE_KEY).not.toContain('\n');
    expect(settings.wechatPay.privateKey).toMatch(/^-----BEGIN PRIVATE KEY-----\n/);
  });

  it('keeps only the origin of an address', () => {
    expect(read({ PUBLIC_URL: 'https://tickets.example/' }).publicUrl).toBe('https://tickets.example');
  });

  it('sends notifications to the public address unless told otherwise', () => {
    const PUBLIC_URL = 'https://tickets.example';
    expect(read({ PUBLIC_URL }).wechatPay.notifyOrigin).toBe(PUBLIC_URL);
    expect(read({ PUBLIC_URL, WECHAT_PAY_NOTIFY_ORIGIN: 'https://pay.example' }).wechatPay.notifyOrigin).toBe(
      'https://pay.example',
    );
  });

  it('knows a sandbox by its address', () => {
    const { wechat, wechatPay } = read({
      WECHAT_API_ORIGIN: 'http://127.0.0.1:1400',
      WECHAT_PAY_ORIGIN: 'http://127.0.0.1:1400',
    });
    expect([wechat.sandbox, wechatPay.sandbox]).toEqual([true, true]);
  });

  it('has a demo administrator only with both address and password', () => {
    expect(read({ DEMO_ADMIN_EMAIL: 'a@b.example', DEMO_ADMIN_PASSWORD: '' }).demoAdmin).toBeNull();
    expect(read({ DEMO_ADMIN_EMAIL: '', DEMO_ADMIN_PASSWORD: 'secret' }).demoAdmin).toBeNull();
    expect(read().demoAdmin).not.toBeNull();
  });
});
