/**
 * Runs a TypeScript program of this folder with its dependencies in place:
 *
 *     node scripts/with-deps.mjs scripts/demo.ts [arguments]
 *
 * Installs them first when node_modules is missing or not that of package-lock.json. Plain JavaScript
 * without dependencies, because it runs before there are any.
 */
import { spawn } from 'node:child_process';
import { createRequire } from 'node:module';
import { constants } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { complaintAbout } from './install/node-version.mjs';
import { ensureInstalled } from './install/npm-ci.mjs';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const PARENT_POLL_MS = 1_000;

/** npm may be killed without a chance to tell us; then nobody is left who could ever stop us. */
function stopWithParent(/** @type {() => void} */ stop) {
  if (!process.env.npm_lifecycle_event) return;
  const parent = process.ppid;
  const poll = setInterval(() => {
    if (process.ppid !== parent) stop();
  }, PARENT_POLL_MS);
  poll.unref();
}

/** @param {string} script @param {string[]} args */
function run(script, args) {
  const tsx = pathToFileURL(createRequire(join(root, 'package.json')).resolve('tsx')).href;
  const env = { ...process.env, SHANMEN_STARTED_BY: String(process.pid) };
  const child = spawn(process.execPath, ['--import', tsx, script, ...args], {
    cwd: root,
    env,
    stdio: 'inherit',
  });
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP'])) {
    process.on(signal, () => child.kill(signal));
  }
  stopWithParent(() => child.kill('SIGTERM'));
  child.on('exit', (code, signal) => process.exit(code ?? 128 + constants.signals[signal ?? 'SIGTERM']));
}

const [script, ...args] = process.argv.slice(2);
const complaint = complaintAbout(process.versions.node);
if (complaint || !script) {
  console.error(complaint ?? 'Usage: node scripts/with-deps.mjs <script.ts> [arguments]');
  process.exit(1);
}
try {
  await ensureInstalled(root);
  run(script, args);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}
