import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { identify } from './identity.mjs';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'session-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Starts a script of ours with the given work, and waits for the numbers of the children it prints. */
async function run(
  work: string,
): Promise<{ script: ChildProcess; children: number[]; output: () => string }> {
  const program = `
    const { runSession, Complaint } = require(${JSON.stringify(join(__dirname, 'session.ts'))});
    const child = (session, name, code) => session.start({
      name, args: ['-e', code + ';setInterval(() => {}, 1000);console.log("up")'], cwd: '/', env: process.env,
      output: { file: ${JSON.stringify(folder)} + '/' + name + '.log' },
    });
    runSession(async (session) => { ${work} });`;
  const script = spawn(process.execPath, ['--import', 'tsx', '-e', program], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  script.stderr.on('data', (chunk) => {
    output += chunk;
  });
  const [line] = await once(script.stdout, 'data');
  return { script, children: JSON.parse(`${line}`), output: () => output };
}

async function untilGone(pids: number[]): Promise<void> {
  for (let waitedMs = 0; pids.some((pid) => identify(pid) !== undefined); waitedMs += 50) {
    if (waitedMs > 15_000) throw new Error(`still there: ${pids}`);
    await sleep(50);
  }
}

const logOf = (name: string) => readFileSync(join(folder, `${name}.log`), 'utf8');
const SLEEP = 'for (;;) { session.throwIfEnding(); await new Promise((r) => setTimeout(r, 20)); }';
const READY =
  'while (!a.tail().includes("up") || !b.tail().includes("up")) await new Promise((r) => setTimeout(r, 20));';
const TWO = `
  const noteEnd = (name) => 'process.on("SIGTERM",()=>{console.log(name+" ended "+Date.now());process.exit()});const name="'+name+'"';
  const a = child(session, 'a', noteEnd('a'));
  const b = child(session, 'b', noteEnd('b'));
  ${READY}
  console.log(JSON.stringify([a.pid, b.pid]));
  ${SLEEP}`;

describe('what a script started', { timeout: 40_000 }, () => {
  test('ends with it on SIGTERM, the last one first', async () => {
    const { script, children } = await run(TWO);
    script.kill('SIGTERM');
    expect(await once(script, 'exit')).toEqual([143, null]);
    expect(children.map(identify)).toEqual([undefined, undefined]);
    const endOf = (name: string) => Number(/ended (\d+)/.exec(logOf(name))?.[1]);
    expect(endOf('b')).toBeLessThanOrEqual(endOf('a'));
  });

  test('ends when the script is killed, and gets the chance to do so in order', async () => {
    const { script, children } = await run(TWO);
    script.kill('SIGKILL');
    await untilGone(children);
    expect(logOf('a')).toContain('a ended');
    expect(logOf('b')).toContain('b ended');
  });

  test('ends by force when it does not listen, with all that it started itself', async () => {
    const { script, children } = await run(`
      const a = child(session, 'a', 'process.on("SIGTERM",()=>{});console.log(require("child_process").spawn("sleep",["600"]).pid)');
      const b = a;
      ${READY}
      console.log(JSON.stringify([a.pid, Number(a.tail().split('\\n')[0])]));
      ${SLEEP}`);
    script.kill('SIGINT');
    expect(await once(script, 'exit')).toEqual([130, null]);
    await untilGone(children);
  });

  test('ends when the work fails, and a complaint is shown as a sentence', async () => {
    const { script, children, output } = await run(`
      const a = child(session, 'a', '');
      const b = a;
      ${READY}
      console.log(JSON.stringify([a.pid]));
      throw new Complaint('Port 80 is taken.');`);
    expect(await once(script, 'exit')).toEqual([1, null]);
    expect(output()).toBe('Port 80 is taken.\n');
    expect(children.map(identify)).toEqual([undefined]);
  });
});
