import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Client } from 'pg';
import { removePostgres } from '../../database/embedded';
import { isLiving } from '../running/identity.mjs';
import { type Holders, waitForLock } from '../running/lock.mjs';
import { say } from '../running/progress';
import { Complaint, type Session } from '../running/session';

const LOCK = 'in-use.lock';
/** Longer than an orderly end takes (running/reaper.ts). */
const PATIENCE_MS = 15_000;

/** Ends by force what an earlier start left, after it had its time to end by itself. */
function endLeftovers({ living }: Holders): void {
  for (const left of living) {
    if (!isLiving(left)) continue;
    say(`Ending process ${left.pid}, left over from an earlier start.`);
    try {
      // Each of them leads a group of its own.
      process.kill(-left.pid, 'SIGKILL');
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
    }
  }
}

/**
 * Takes a data folder for this run. What a start that was killed left running is waited for, then ended.
 * @throws Complaint when another start that lives uses it
 */
export async function takeDataFolder(session: Session, dataDir: string): Promise<void> {
  mkdirSync(dataDir, { recursive: true });
  let hasSaid = false;
  const lock = await waitForLock(join(dataDir, LOCK), (holders, waitedMs) => {
    session.throwIfEnding();
    if (holders.ownerLives) {
      throw new Complaint(
        `Another start (process ${holders.living[0]?.pid}) uses ${dataDir}. Stop it first, or run beside it ` +
          'with other values of DATA_DIR, PORT and SANDBOX_PORT.',
      );
    }
    if (!hasSaid) say('An earlier start was killed; waiting until all of it has ended …');
    hasSaid = true;
    if (waitedMs > PATIENCE_MS) endLeftovers(holders);
  });
  session.atEnd(lock.release);
  session.onProcess(lock.add);
}

/** Everything the cms made in a database: its tables and the job queue's own schema. */
async function emptyDatabase(url: string): Promise<void> {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('DROP SCHEMA IF EXISTS graphile_worker CASCADE');
    await client.query('DROP SCHEMA IF EXISTS public CASCADE');
    await client.query('CREATE SCHEMA public');
  } finally {
    await client.end();
  }
}

/**
 * Throws all data of this folder away: database, uploads, secrets, the sandbox's memory.
 * @param databaseUrl of a database of the caller's own, which is emptied as well
 */
export async function resetData(dataDir: string, databaseUrl?: string): Promise<void> {
  await removePostgres(dataDir, say);
  if (databaseUrl) await emptyDatabase(databaseUrl);
  if (!existsSync(dataDir)) return;
  for (const entry of readdirSync(dataDir)) {
    if (entry !== LOCK) rmSync(join(dataDir, entry), { recursive: true });
  }
}
