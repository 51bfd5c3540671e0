import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { once, waitForLock } from '../running/lock.mjs';
import { isInstalled, markInstalled } from './lockfile.mjs';

const PROGRESS_EVERY_MS = 10_000;

/** @param {string} line */
const say = (line) => process.stderr.write(`${line}\n`);

/**
 * The npm that started us, if one did; it need not be the first on the PATH.
 * @param {NodeJS.ProcessEnv} environment
 * @returns {[command: string, ...args: string[]]}
 */
export function npmCommand(environment) {
  const script = environment.npm_execpath;
  return script && /npm-cli\.c?js$/.test(script) ? [process.execPath, script] : ['npm'];
}

/**
 * Runs `npm ci`. All it prints goes to standard error: standard output may be read by a program.
 * @param {string} root
 * @param {(pid: number) => void} onStart
 * @returns {Promise<number>} its exit code
 */
function runNpmCi(root, onStart) {
  const [command, ...first] = npmCommand(process.env);
  // Whatever the user's settings or NODE_ENV say: without these parts nothing here runs.
  const args = [
    ...first,
    'ci',
    '--include=dev',
    '--include=optional',
    '--no-audit',
    '--no-fund',
    '--loglevel=error',
  ];
  const child = spawn(command, args, {
    cwd: root,
    stdio: ['ignore', 2, 2],
    shell: process.platform === 'win32',
  });
  if (child.pid) onStart(child.pid);
  const startedAt = Date.now();
  const seconds = () => Math.round((Date.now() - startedAt) / 1000);
  const progress = setInterval(() => say(`  … still installing, ${seconds()} s`), PROGRESS_EVERY_MS);
  // On a terminal npm draws a progress bar of its own.
  if (process.stderr.isTTY) clearInterval(progress);
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  }).finally(() => clearInterval(progress));
}

/**
 * Installs the dependencies unless they are there. Two starts at once install once.
 * @param {string} root the repository
 * @throws {Error} with a sentence to show when npm fails
 */
export async function ensureInstalled(root) {
  if (isInstalled(root)) return markInstalled(root);
  const announce = once((pid) => say(`Process ${pid} is installing the dependencies; waiting for it …`));
  const lock = await waitForLock(join(root, '.cache', 'install.lock'), announce);
  try {
    if (isInstalled(root)) return;
    say('Installing the dependencies with npm ci, a minute or two the first time …');
    const startedAt = Date.now();
    const code = await runNpmCi(root, lock.add);
    if (code !== 0) throw new Error(`npm ci failed with exit code ${code}; what it said stands above.`);
    markInstalled(root);
    say(`Dependencies installed in ${Math.round((Date.now() - startedAt) / 1000)} s.`);
  } finally {
    lock.release();
  }
}
