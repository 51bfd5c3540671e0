import { randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Values of the cms's variables that must be secret and stay the same while the data lives. */
export type Secrets = Record<(typeof NAMES)[number], string>;

const SALTS = [
  'APP_KEYS',
  'API_TOKEN_SALT',
  'ADMIN_JWT_SECRET',
  'TRANSFER_TOKEN_SALT',
  'ENCRYPTION_KEY',
  'JWT_SECRET',
] as const;
/** Exactly 32 bytes each. */
const KEYS = ['TICKET_SIGNING_KEY', 'VISITOR_DATA_KEY', 'VISITOR_SEARCH_KEY'] as const;
const NAMES = [...SALTS, ...KEYS, 'DEMO_ADMIN_PASSWORD'] as const;

/** Strapi wants a lower-case and an upper-case letter and a digit. */
const makePassword = () => `Gate-${randomBytes(9).toString('base64url')}-7`;

function generate(name: (typeof NAMES)[number]): string {
  if (name === 'DEMO_ADMIN_PASSWORD') return makePassword();
  return randomBytes(32).toString('base64');
}

/**
 * The secrets of a demo, made at its first start and kept in `<dataDir>/secrets.json`, readable by its owner
 * only. None comes with the repository: a demo that somebody leaves open to the net has keys of its own.
 */
export function loadSecrets(dataDir: string): Secrets {
  const file = join(dataDir, 'secrets.json');
  const saved: Partial<Secrets> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const missing = NAMES.filter((name) => !saved[name]);
  const secrets = {
    ...saved,
    ...Object.fromEntries(missing.map((name) => [name, generate(name)])),
  } as Secrets;
  if (missing.length > 0) {
    mkdirSync(dataDir, { recursive: true });
    writeFileSync(file, `${JSON.stringify(secrets, null, 2)}\n`, { mode: 0o600 });
  }
  return secrets;
}
