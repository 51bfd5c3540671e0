/**
 * Compiles the server and bundles the admin. Strapi reads its whole configuration for that, although none of the
 * secrets ends in a bundle; so that a clean checkout builds, variables that are missing get values that only build.
 */
import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import path from 'node:path';

const KEY_32 = Buffer.alloc(32).toString('base64');
const PEM = '-----BEGIN BUILD ONLY-----';
const buildOnly = {
  DATABASE_URL: 'postgres://build-only@127.0.0.1:1/none',
  APP_KEYS: 'build-only-build-only',
  API_TOKEN_SALT: 'build-only-build-only',
  ADMIN_JWT_SECRET: 'build-only-build-only',
  TRANSFER_TOKEN_SALT: 'build-only-build-only',
  ENCRYPTION_KEY: 'build-only-build-only',
  JWT_SECRET: 'build-only-build-only',
  TICKET_SIGNING_KEY: KEY_32,
  VISITOR_DATA_KEY: KEY_32,
  VISITOR_SEARCH_KEY: KEY_32,
  WECHAT_APP_ID: 'wx0000000000000000',
  WECHAT_APP_SECRET: 'build-only-build-only',
  WECHAT_PAY_MCH_ID: '00000000',
  WECHAT_PAY_API_V3_KEY: '0'.repeat(32),
  WECHAT_PAY_PRIVATE_KEY: PEM,
  WECHAT_PAY_CERTIFICATE: PEM,
  WECHAT_PAY_CERTIFICATE_SERIAL: '0'.repeat(40),
};

const require = createRequire(import.meta.url);
const strapi = path.join(path.dirname(require.resolve('@strapi/strapi/package.json')), 'bin/strapi.js');
const { status } = spawnSync(
  process.execPath,
  ['--max-old-space-size=4096', strapi, 'build', ...process.argv.slice(2)],
  {
    cwd: import.meta.dirname,
    stdio: 'inherit',
    env: {
      ...buildOnly,
      ...process.env,
      // Not production: the checks against demo settings are for a server that starts.
      DEMO: '1',
      PUBLIC_URL: '',
      STRAPI_TELEMETRY_DISABLED: 'true',
      STRAPI_PLUGIN_I18N_INIT_LOCALE_CODE: 'zh',
    },
  },
);
process.exit(status ?? 1);
