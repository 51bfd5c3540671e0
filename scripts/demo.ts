/** `npm run demo`: the whole product on this machine, with demo content; see scripts/demo/options.ts. */
import { join, resolve } from 'node:path';
import { ensureBuilt } from './building/ensure-built';
import { announce } from './demo/announce';
import { resetData, takeDataFolder } from './demo/data-folder';
import { ADMIN_EMAIL, cmsEnvironment } from './demo/environment';
import { type DemoOptions, readOptions, USAGE } from './demo/options';
import { loadSecrets } from './demo/secrets';
import { checkPorts, failure, startSandbox } from './demo/services';
import type { Child } from './running/child';
import { startDatabase } from './running/database';
import { step } from './running/progress';
import { waitForAnswer } from './running/ready';
import { runSession, type Session } from './running/session';

const ROOT = resolve(import.meta.dirname, '..');
/** The first start makes the tables and the demo content, on a machine that may be slow. */
const CMS_TIMEOUT_MS = 300_000;

async function startCms(session: Session, options: DemoOptions, env: NodeJS.ProcessEnv): Promise<Child> {
  const child = session.start({
    name: 'cms',
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

function addressesOf({ port }: DemoOptions, sandbox: string, database: string, password: string) {
  const cms = `http://127.0.0.1:${port}`;
  const admin = { url: `${cms}/admin`, email: ADMIN_EMAIL, password };
  return { cms, miniapp: `${cms}/m/`, sandbox, admin, database };
}

async function demo(session: Session): Promise<number> {
  const options = readOptions(process.argv.slice(2), process.env, ROOT);
  const { dataDir, port, sandboxPort, databaseUrl } = options;
  await takeDataFolder(session, dataDir);
  await checkPorts({ PORT: port, SANDBOX_PORT: sandboxPort });
  if (options.reset) await step('Removing the earlier data', () => resetData(dataDir, databaseUrl));
  await ensureBuilt(session, ['admin', 'server', 'h5']);

  const started = databaseUrl ? undefined : await startDatabase(session, dataDir);
  const database = databaseUrl ?? started?.url ?? '';
  const output = { file: join(dataDir, 'logs', 'sandbox.log') };
  const sandbox = await startSandbox(session, {
    root: ROOT,
    port: sandboxPort,
    dataDir,
    output,
    watch: false,
  });
  const secrets = loadSecrets(dataDir);
  const site = {
    port,
    dataDir,
    secrets,
    databaseUrl: database,
    sandboxUrl: sandbox.url,
    credentials: sandbox.credentials,
  };
  const cms = await startCms(session, options, cmsEnvironment(site, process.env));

  const addresses = addressesOf(options, sandbox.url, database, secrets.DEMO_ADMIN_PASSWORD);
  if (options.json) process.stdout.write(`${JSON.stringify(addresses)}\n`);
  announce(addresses);
  return Promise.race([failure(cms), failure(sandbox.child), ...(started ? [started.failed] : [])]);
}

if (process.argv.includes('--help')) console.log(USAGE);
else void runSession(demo);
