/**
 * `npm test`: all suites of scripts/testing/suites.ts, or those named as arguments. Ends with one plain
 * line, "N passed, N failed". All of them share one PostgreSQL, where each makes databases of its own.
 */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startTestPostgres } from '../database/embedded';
import { ensureBuilt } from './building/ensure-built';
import { say } from './running/progress';
import { Complaint, runSession, type Session } from './running/session';
import { type Count, countTests, failures, type Report, summary } from './testing/report';
import { SUITES, type Suite } from './testing/suites';

const ROOT = resolve(import.meta.dirname, '..');

function chooseSuites(names: string[]): [string, Suite][] {
  if (names.length === 0) return Object.entries(SUITES);
  return names.map((name) => {
    const suite = SUITES[name];
    if (suite) return [name, suite];
    throw new Complaint(`There is no suite "${name}". There are: ${Object.keys(SUITES).join(', ')}.`);
  });
}

async function startDatabase(session: Session): Promise<string> {
  const given = process.env.TEST_DATABASE_URL;
  if (given) return given;
  const postgres = await startTestPostgres({ log: say });
  session.atEnd(postgres.stop);
  return postgres.url;
}

async function runVitest(
  session: Session,
  suite: Suite,
  reportFile: string,
  env: NodeJS.ProcessEnv,
): Promise<{ count: Count; failed: string[] }> {
  const child = session.start({
    name: 'vitest',
    args: [
      join(ROOT, 'node_modules', 'vitest', 'vitest.mjs'),
      'run',
      ...suite.projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportFile}`,
    ],
    cwd: ROOT,
    env,
    output: 'ours',
  });
  const { code } = await child.ended;
  // The tests' own children, should it have left any.
  await child.stop(0);
  const report = existsSync(reportFile)
    ? (JSON.parse(readFileSync(reportFile, 'utf8')) as Report)
    : undefined;
  return { count: countTests(report, code), failed: failures(report, ROOT) };
}

/** What must be built before a suite can run, and cannot, is one failed test: the other suites still run. */
async function prepare(session: Session, suite: Suite): Promise<boolean> {
  try {
    await ensureBuilt(session, suite.needs);
    return true;
  } catch (error) {
    session.throwIfEnding();
    if (!(error instanceof Complaint)) throw error;
    say(error.message);
    return false;
  }
}

async function test(session: Session): Promise<number> {
  const suites = chooseSuites(process.argv.slice(2));
  // What tests put into the temporary folder goes with it, also when they are interrupted.
  const folder = mkdtempSync(join(tmpdir(), 'shanmen-tests-'));
  chmodSync(folder, 0o755);
  session.atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const needsDatabase = suites.some(([, suite]) => suite.needsDatabase);
  const databaseUrl = needsDatabase ? await startDatabase(session) : undefined;
  const env = { ...process.env, NODE_ENV: 'test', TMPDIR: folder, TEST_DATABASE_URL: databaseUrl };
  const counts: Count[] = [];
  const failed: string[] = [];
  for (const [name, suite] of suites) {
    session.throwIfEnding();
    console.log(`\n=== ${name} ===`);
    const isPrepared = await prepare(session, suite);
    const ran = isPrepared
      ? await runVitest(session, suite, join(folder, `${name}.json`), env)
      : { count: { passed: 0, failed: 1 }, failed: [`${name}: could not be built`] };
    session.throwIfEnding();
    counts.push(ran.count);
    failed.push(...ran.failed);
    if (suites.length > 1) console.log(`${name}: ${summary([ran.count])}`);
  }
  session.atEnd(() => {
    for (const line of failed) console.log(`FAILED ${line}`);
    console.log(`\n${summary(counts)}`);
  });
  return counts.every(({ failed }) => failed === 0) ? 0 : 1;
}

void runSession(test);
