import path from 'node:path';
import { z } from 'zod';
import { flag, key32, keys32, minutes, names, origin, secret, timeZone } from './variables/kinds';
import {
  publicKeyProblems,
  sandboxProblems,
  wechatPaySettings,
  wechatSettings,
  wechatVariables,
} from './variables/wechat';

const variables = z.object({
  NODE_ENV: z.string().default('development'),
  DEMO: flag,
  DEMO_STORY: flag,
  LOG_LEVEL: z.enum(['error', 'warn', 'info', 'http', 'debug']).default('info'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce.number().int().min(0).max(65535).default(1337),
  PUBLIC_URL: origin.optional(),
  DATA_DIR: z.string().default('../.data'),
  TRUSTED_PROXIES: z.coerce.number().int().min(0).max(5).default(0),
  LOGINS_PER_MINUTE: z.coerce.number().int().min(1).max(1_000_000).default(600),
  DATABASE_URL: z.string().regex(/^postgres(ql)?:\/\//, 'must be a postgresql:// address'),
  DATABASE_POOL: z.coerce.number().int().min(2).max(100).default(8),
  VENUE_TIME_ZONE: timeZone.default('Asia/Shanghai'),
  APP_KEYS: z
    .string()
    .min(16)
    .transform((text) => text.split(',')),
  API_TOKEN_SALT: secret,
  ADMIN_JWT_SECRET: secret,
  TRANSFER_TOKEN_SALT: secret,
  ENCRYPTION_KEY: secret,
  JWT_SECRET: secret,
  TICKET_SIGNING_KEY: keys32,
  VISITOR_DATA_KEY: keys32,
  VISITOR_SEARCH_KEY: key32,
  HOLD_MINUTES: minutes(15, 1, 120),
  WAITING_OFFER_MINUTES: minutes(30, 5, 720),
  MAX_HELD_PER_MEMBER: z.coerce.number().int().min(1).max(10_000).default(100),
  GATE_REGISTERED_ONLY: flag,
  GATE_DEVICE_DAYS: z.coerce.number().int().min(1).max(730).default(180),
  GATE_OFFLINE_MINUTES: minutes(60, 1, 1440),
  GATE_OFFLINE_REFUSES: z.enum(['live-only', 'all']).default('all'),
  GATE_UNDO_MINUTES: minutes(5, 1, 60),
  DOCUMENT_KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  GIFT_ADDRESS_KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  LOST_COLLECTED_SHOWN_DAYS: z.coerce.number().int().min(1).max(3650).default(30),
  LOST_ARCHIVE_DAYS: z.coerce.number().int().min(1).max(3650).default(180),
  LOST_DATA_KEEP_DAYS: z.coerce.number().int().min(1).max(3650).default(90),
  ...wechatVariables,
  MASS_REFUNDS_PER_SECOND: z.coerce.number().int().min(1).max(100).default(5),
  DEMO_ADMIN_EMAIL: z.email().optional(),
  DEMO_ADMIN_PASSWORD: z.string().optional(),
  SHANMEN_GUARDS_OFF: names,
});

export class SettingsError extends Error {
  constructor(readonly problems: string[]) {
    super(
      `Shanmen cannot start:\n${problems.map((problem) => `  - ${problem}`).join('\n')}\nSee config/env.example.`,
    );
    this.name = 'SettingsError';
  }
}

/**
 * Reads and checks every setting. Throws SettingsError that lists all problems at once,
 * naming variables and never their values.
 */
export function readSettings(env: NodeJS.ProcessEnv) {
  // An empty variable is how compose files and CI say "not set".
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const parsed = variables.safeParse(given);
  if (!parsed.success) {
    throw new SettingsError(
      parsed.error.issues.map(({ path, message, code }) =>
        given[String(path[0])] === undefined && code === 'invalid_type'
          ? `${path.join('.')} is missing`
          : `${path.join('.')} ${message}`,
      ),
    );
  }
  const problems = [
    ...publicKeyProblems(parsed.data),
    ...guardProblems(parsed.data),
    ...productionProblems(parsed.data, given),
  ];
  if (problems.length > 0) throw new SettingsError(problems);
  return shape(parsed.data);
}

type Variables = z.output<typeof variables>;

/** The race tests take guards of stock and money away; a server that sells tickets must not even start so. */
const guardProblems = (v: Variables): string[] =>
  v.NODE_ENV !== 'test' && v.SHANMEN_GUARDS_OFF.length > 0
    ? ['SHANMEN_GUARDS_OFF takes guards of stock and money away and is for NODE_ENV=test only']
    : [];

/** What is fine in a demo and in tests, and must never reach the public. */
function productionProblems(v: Variables, given: NodeJS.ProcessEnv): string[] {
  if (v.NODE_ENV !== 'production' || v.DEMO) return [];
  const problems = sandboxProblems(v);
  if (!v.PUBLIC_URL?.startsWith('https://'))
    problems.push('PUBLIC_URL must be the https address that WeChat can reach');
  if (v.WECHAT_PAY_NOTIFY_ORIGIN?.startsWith('http://'))
    problems.push('WECHAT_PAY_NOTIFY_ORIGIN must be an https address: WeChat Pay calls no other');
  if (v.DEMO_ADMIN_EMAIL || v.DEMO_ADMIN_PASSWORD)
    problems.push('DEMO_ADMIN_EMAIL and DEMO_ADMIN_PASSWORD are for DEMO=1 only');
  for (const [name, value] of Object.entries(given)) {
    if (/change-?me/i.test(value ?? '') && name in variables.shape)
      problems.push(`${name} still has the example's value`);
  }
  return problems;
}

function shape(v: Variables) {
  const publicUrl = v.PUBLIC_URL ?? `http://127.0.0.1:${v.PORT}`;
  return {
    production: v.NODE_ENV === 'production',
    demo: v.DEMO,
    /** The demo begins with four weeks behind it. */
    demoStory: v.DEMO && v.DEMO_STORY,
    /** Names of guards that a race test took away (kernel/guards.ts). */
    guardsOff: v.SHANMEN_GUARDS_OFF,
    logLevel: v.LOG_LEVEL,
    host: v.HOST,
    port: v.PORT,
    publicUrl,
    /** Proxies in front that add to X-Forwarded-For; 0 believes no such header. */
    trustedProxies: v.TRUSTED_PROXIES,
    /** From one address, by each process. A venue's Wi-Fi and a mobile operator are one address to us. */
    loginsPerMinute: v.LOGINS_PER_MINUTE,
    /** Uploaded pictures and what else must outlive a process; relative to cms/. */
    dataDir: path.resolve(process.cwd(), v.DATA_DIR),
    databaseUrl: v.DATABASE_URL,
    databasePool: v.DATABASE_POOL,
    venueTimeZone: v.VENUE_TIME_ZONE,
    appKeys: v.APP_KEYS,
    apiTokenSalt: v.API_TOKEN_SALT,
    adminJwtSecret: v.ADMIN_JWT_SECRET,
    transferTokenSalt: v.TRANSFER_TOKEN_SALT,
    encryptionKey: v.ENCRYPTION_KEY,
    jwtSecret: v.JWT_SECRET,
    /** The first signs; codes that the others signed are good too. */
    ticketSigningKeys: v.TICKET_SIGNING_KEY.split(',').map((key) => Buffer.from(key, 'base64')),
    visitorDataKeys: v.VISITOR_DATA_KEY.split(',').map((key) => Buffer.from(key, 'base64')),
    visitorSearchKey: Buffer.from(v.VISITOR_SEARCH_KEY, 'base64'),
    gate: {
      /** Gates that nobody set up and devices that nobody registered are turned away. */
      registeredOnly: v.GATE_REGISTERED_ONLY,
      /** How long a device's registration is good. */
      deviceDays: v.GATE_DEVICE_DAYS,
      /** How long a device may let people in without having heard from us. */
      offlineMinutes: v.GATE_OFFLINE_MINUTES,
      /** What it refuses after that. */
      offlineRefuses: v.GATE_OFFLINE_REFUSES,
      /** How long an inspector may take back an own scan. */
      undoMinutes: v.GATE_UNDO_MINUTES,
    },
    holdMinutes: v.HOLD_MINUTES,
    waitingOfferMinutes: v.WAITING_OFFER_MINUTES,
    maxHeldPerMember: v.MAX_HELD_PER_MEMBER,
    /** Numbers of identity documents are erased so many days after the visit. */
    documentKeepDays: v.DOCUMENT_KEEP_DAYS,
    /** Addresses that gifts were posted to are erased so many days after they came. */
    giftAddressKeepDays: v.GIFT_ADDRESS_KEEP_DAYS,
    lostAndFound: {
      /** What was collected leaves the list of found things so many days later. */
      collectedShownDays: v.LOST_COLLECTED_SHOWN_DAYS,
      /** What nobody collected leaves it so many days after it was found. */
      archiveDays: v.LOST_ARCHIVE_DAYS,
      /** Names, phones and signatures are erased so many days after a claim is closed or a thing handed over. */
      dataKeepDays: v.LOST_DATA_KEEP_DAYS,
    },
    wechat: wechatSettings(v),
    wechatPay: wechatPaySettings(v, publicUrl),
    /** Of all mass refunds together, over all processes. */
    massRefundsPerSecond: v.MASS_REFUNDS_PER_SECOND,
    demoAdmin:
      v.DEMO_ADMIN_EMAIL && v.DEMO_ADMIN_PASSWORD
        ? { email: v.DEMO_ADMIN_EMAIL, password: v.DEMO_ADMIN_PASSWORD }
        : null,
  };
}

export type Settings = ReturnType<typeof readSettings>;

let current: Settings | undefined;

/** The settings of this process, read from the environment once. */
export function settings(): Settings {
  current ??= readSettings(process.env);
  return current;
}

// Strapi loads every file of config/ and wants a default export; this one is also `strapi.config.get('settings')`.
export default settings;
