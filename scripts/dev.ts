/**
 * `npm run dev`: the product with hot reload. The cms by `strapi develop`, the mini-program by Taro's H5
 * server, the sandbox by `tsx watch`; each line of output begins with the name of the one who says it.
 * PORT, SANDBOX_PORT, H5_PORT, DATA_DIR and DATABASE_URL are honoured.
 */
import { mkdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { announce } from './demo/announce';
import { resetData, takeDataFolder } from './demo/data-folder';
import { ADMIN_EMAIL, cmsEnvironment } from './demo/environment';
import { readOptions } from './demo/options';
import { loadSecrets } from './demo/secrets';
import { checkPorts, failure, startSandbox } from './demo/services';
import { npmCommand } from './install/npm-ci.mjs';
import type { Child } from './running/child';
import { startDatabase } from './running/database';
import { waitForAnswer } from './running/ready';
import { runSession, type Session } from './running/session';

const ROOT = resolve(import.meta.dirname, '..');
/** It compiles first, and the first time it makes the demo attraction. */
const CMS_TIMEOUT_MS = 300_000;
const H5_PORT = Number(process.env.H5_PORT || 10_086);

function startCms(session: Session, env: NodeJS.ProcessEnv): Child {
  const strapi = require.resolve('@strapi/strapi/package.json');
  return session.start({
    name: 'cms',
    args: [join(dirname(strapi), 'bin', 'strapi.js'), 'develop'],
    cwd: join(ROOT, 'cms'),
    env: { ...env, NODE_ENV: 'development' },
    output: 'named',
  });
}

function startH5(session: Session, cmsUrl: string): Child {
  const [command, ...first] = npmCommand(process.env);
  return session.start({
    name: 'h5',
    command,
    args: [...first, 'run', '--silent', 'dev:h5', '--workspace', 'miniapp'],
    cwd: ROOT,
    env: { ...process.env, NODE_ENV: 'development', TARO_APP_PROXY: cmsUrl, H5_PORT: String(H5_PORT) },
    output: 'named',
  });
}

async function dev(session: Session): Promise<number> {
  const preset = { ...process.env, DATA_DIR: process.env.DATA_DIR || '.data/dev' };
  const options = readOptions(process.argv.slice(2), preset, ROOT);
  const { dataDir, port, sandboxPort, databaseUrl } = options;
  await takeDataFolder(session, dataDir);
  await checkPorts({ PORT: port, SANDBOX_PORT: sandboxPort, H5_PORT });
  if (options.reset) await resetData(dataDir, databaseUrl);
  // dist/server.js makes it otherwise; Strapi's upload wants it to be there.
  mkdirSync(join(dataDir, 'public', 'uploads'), { recursive: true });

  const started = databaseUrl ? undefined : await startDatabase(session, dataDir);
  const sandbox = await startSandbox(session, {
    root: ROOT,
    port: sandboxPort,
    dataDir,
    output: 'named',
    watch: true,
  });
  const secrets = loadSecrets(dataDir);
  const site = {
    port,
    dataDir,
    secrets,
    databaseUrl: databaseUrl ?? started?.url ?? '',
    sandboxUrl: sandbox.url,
    credentials: sandbox.credentials,
  };
  const cmsUrl = `http://127.0.0.1:${port}`;
  const cms = startCms(session, cmsEnvironment(site, process.env));
  const children = [sandbox.child, cms, startH5(session, cmsUrl)];
  await waitForAnswer(cms, `${cmsUrl}/_ready`, CMS_TIMEOUT_MS);
  announce({
    cms: cmsUrl,
    miniapp: `http://127.0.0.1:${H5_PORT}/`,
    sandbox: sandbox.url,
    admin: { url: `${cmsUrl}/admin`, email: ADMIN_EMAIL, password: secrets.DEMO_ADMIN_PASSWORD },
    database: site.databaseUrl,
  });
  return Promise.race([...children.map(failure), ...(started ? [started.failed] : [])]);
}

void runSession(dev);
