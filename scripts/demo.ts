/** `npm run demo`: the whole product on this machine, with demo content; see scripts/demo/options.ts. */
import { join, resolve } from 'node:path';
import { isPortFree } from '../database/embedded/ports';
import type { Credentials } from '../sandbox/src/index.js';
import { ensureBuilt } from './building/ensure-built';
import { announce } from './demo/announce';
import { resetData, takeDataFolder } from './demo/data-folder';
import { ADMIN_EMAIL, cmsEnvironment } from './demo/environment';
import { type DemoOptions, readOptions, USAGE } from './demo/options';
import { loadSecrets } from './demo/secrets';
import type { Child } from './running/child';
import { startDatabase } from './running/database';
import { step } from './running/progress';
import { complain, waitForAnswer } from './running/ready';
import { Complaint, runSession, type Session } from './running/session';

const ROOT = resolve(import.meta.dirname, '..');
const SANDBOX_TIMEOUT_MS = 60_000;
/** The first start makes the tables and the demo content, on a machine that may be slow. */
const CMS_TIMEOUT_MS = 300_000;

async function checkPorts({ port, sandboxPort }: DemoOptions): Promise<void> {
  for (const [name, value] of [
    ['PORT', port],
    ['SANDBOX_PORT', sandboxPort],
  ] as const) {
    if (await isPortFree(value)) continue;
    throw new Complaint(
      `Port ${value} is taken by another program. Choose another one: ${name}=${value + 1} npm run demo`,
    );
  }
}

async function startSandbox(
  session: Session,
  options: DemoOptions,
): Promise<{ child: Child; credentials: Credentials }> {
  const child = session.start({
    name: 'The WeChat sandbox',
    args: ['--import', 'tsx', join('sandbox', 'src', 'main.ts')],
    cwd: ROOT,
    env: {
      ...process.env,
      SANDBOX_PORT: String(options.sandboxPort),
      SANDBOX_DATA_DIR: join(options.dataDir, 'sandbox'),
    },
    output: { file: join(options.dataDir, 'logs', 'sandbox.log') },
  });
  const url = `http://127.0.0.1:${options.sandboxPort}/sandbox/credentials`;
  const response = await step('Starting the WeChat sandbox', () =>
    waitForAnswer(child, url, SANDBOX_TIMEOUT_MS),
  );
  return { child, credentials: (await response.json()) as Credentials };
}

async function startCms(session: Session, options: DemoOptions, env: NodeJS.ProcessEnv): Promise<Child> {
  const child = session.start({
    name: 'The cms',
    args: [join('dist', 'server.js')],
    cwd: join(ROOT, 'cms'),
    env: { ...env, NODE_ENV: 'production' },
    output: { file: join(options.dataDir, 'logs', 'cms.log') },
  });
  const url = `http://127.0.0.1:${options.port}/_ready`;
  await step('Starting the cms (the first time it makes the demo attraction)', () =>
    waitForAnswer(child, url, CMS_TIMEOUT_MS),
  );
  return child;
}

const forever = new Promise<never>(() => undefined);

/** Rejects, with the end of its log, when a child ends that should not. */
async function failure(child: Child): Promise<never> {
  const { words } = await child.ended;
  throw complain(child, words);
}

async function demo(session: Session): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env, ROOT);
  const { dataDir } = options;
  await takeDataFolder(session, dataDir);
  await checkPorts(options);
  if (options.reset) await step('Removing the earlier data', () => resetData(dataDir, options.databaseUrl));
  await ensureBuilt(session, ['admin', 'server', 'h5']);
  const database = options.databaseUrl
    ? { url: options.databaseUrl, failed: forever }
    : await startDatabase(session, dataDir);
  const sandbox = await startSandbox(session, options);
  const secrets = loadSecrets(dataDir);
  const sandboxUrl = `http://127.0.0.1:${options.sandboxPort}`;
  const site = {
    ...options,
    sandboxUrl,
    databaseUrl: database.url,
    secrets,
    credentials: sandbox.credentials,
  };
  const cms = await startCms(session, options, cmsEnvironment(site, process.env));

  const url = `http://127.0.0.1:${options.port}`;
  const addresses = {
    cms: url,
    miniapp: `${url}/m/`,
    sandbox: sandboxUrl,
    admin: { url: `${url}/admin`, email: ADMIN_EMAIL, password: secrets.DEMO_ADMIN_PASSWORD },
    database: database.url,
  };
  if (options.json) process.stdout.write(`${JSON.stringify(addresses)}\n`);
  announce(addresses);
  return Promise.race([failure(cms), failure(sandbox.child), database.failed]);
}

if (process.argv.includes('--help')) console.log(USAGE);
else void runSession(demo);
