import { existsSync, mkdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { npmCommand } from '../install/npm-ci.mjs';
import { logTail } from '../running/child';
import { once, waitForLock } from '../running/lock.mjs';
import { say, step } from '../running/progress';
import { Complaint, type Session } from '../running/session';
import { filesBelow, fingerprint } from './fingerprint';
import { COMPILER_STATE, PARTS, type Part, type PartName, sourceFiles } from './parts';

/** What a finished build was made from, and what came out: both must still be so. */
type Stamp = { sources: string; output: string };

const ROOT = resolve(import.meta.dirname, '../..');
const CACHE = join(ROOT, '.cache', 'builds');

const stampFile = (name: PartName) => join(CACHE, `${name}.json`);

const hashSources = (part: Part) => fingerprint(ROOT, sourceFiles(ROOT, part));

function outputFiles({ output, foreign = [] }: Part): string[] {
  const places = foreign.map((path) => join(ROOT, path));
  const isForeign = (file: string) =>
    places.some((place) => file === place || file.startsWith(join(place, '/')));
  return filesBelow(join(ROOT, output), isForeign);
}

/** The output counts, too: `npm run dev` and tests write to the same folders, and people delete them. */
function hashOutput(part: Part): string {
  return fingerprint(ROOT, outputFiles(part));
}

function isCurrent(name: PartName): boolean {
  if (!existsSync(stampFile(name))) return false;
  const stamp = JSON.parse(readFileSync(stampFile(name), 'utf8')) as Stamp;
  return stamp.sources === hashSources(PARTS[name]) && stamp.output === hashOutput(PARTS[name]);
}

/**
 * The compiler writes every file anew and leaves those whose source is gone; Strapi loads whatever lies in
 * dist, so they must go. Only now: a build that fails leaves the earlier one in place.
 */
function removeOutdated(part: Part, startedAtMs: number): void {
  if (part.clearsItself) return;
  for (const file of outputFiles(part)) {
    if (statSync(file).ctimeMs < startedAtMs) rmSync(file);
  }
}

async function runScript(session: Session, name: PartName): Promise<void> {
  const { script, scriptArgs = [], workspace } = PARTS[name];
  const [command, ...first] = npmCommand(process.env);
  const file = join(CACHE, `${name}.log`);
  rmSync(file, { force: true });
  // NODE_ENV of a caller, such as "test", would change what comes out.
  const env = { ...process.env, NODE_ENV: 'production' };
  const args = [...first, 'run', '--silent', script, '--workspace', workspace, '--', ...scriptArgs];
  const child = session.start({ name: `npm run ${script}`, command, args, cwd: ROOT, env, output: { file } });
  const { code, words } = await child.ended;
  if (code === 0) return;
  throw new Complaint(`${PARTS[name].title}: it ${words}. The end of ${file}:\n\n${logTail(file)}`);
}

async function build(session: Session, name: PartName): Promise<void> {
  const part = PARTS[name];
  // Taken before: what is edited meanwhile belongs to the next build.
  const sources = hashSources(part);
  const startedAtMs = Date.now();
  rmSync(stampFile(name), { force: true });
  rmSync(join(ROOT, COMPILER_STATE), { force: true });
  await step(`${part.title} (${part.hint})`, () => runScript(session, name));
  // The admin's build compiles the server as well.
  const stamped: PartName[] = name === 'admin' ? ['admin', 'server'] : [name];
  for (const each of stamped) {
    removeOutdated(PARTS[each], startedAtMs);
    const own = each === name ? sources : hashSources(PARTS[each]);
    const stamp: Stamp = { sources: own, output: hashOutput(PARTS[each]) };
    writeFileSync(stampFile(each), `${JSON.stringify(stamp, null, 2)}\n`);
  }
}

/**
 * Builds those of the parts that are missing or made from other sources. Two starts at once build once.
 * @throws Complaint with the end of the build's log
 */
export async function ensureBuilt(session: Session, names: PartName[]): Promise<void> {
  if (names.every(isCurrent)) return;
  mkdirSync(CACHE, { recursive: true });
  const announce = once((pid) => say(`Process ${pid} is building; waiting for it …`));
  const lock = await waitForLock(join(CACHE, 'lock'), (holders) => {
    session.throwIfEnding();
    announce(holders);
  });
  session.onProcess(lock.add);
  session.atEnd(lock.release);
  for (const name of names) if (!isCurrent(name)) await build(session, name);
  lock.release();
}
