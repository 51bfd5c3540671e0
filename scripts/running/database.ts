import { setTimeout as sleep } from 'node:timers/promises';
import { ensurePostgres } from '../../database/embedded';
import { isLiving, record } from './identity.mjs';
import { say, step } from './progress';
import type { Session } from './session';

const POLL_MS = 500;

export type KeptDatabase = {
  url: string;
  /** Never resolves; rejects when the server ended and cannot be started again. */
  failed: Promise<never>;
};

/** Looks whether the server still lives and starts it again, on the port that its clients know. */
async function keepRunning(session: Session, dataDir: string, pid: number, port: number): Promise<never> {
  let server = record(pid);
  for (;;) {
    await sleep(POLL_MS, undefined, { ref: false });
    session.throwIfEnding();
    if (server && isLiving(server)) continue;
    say('PostgreSQL ended unexpectedly; starting it again.');
    const postgres = await ensurePostgres({ dataDir, port });
    session.watch('INT', postgres.pid);
    server = record(postgres.pid);
  }
}

/** The PostgreSQL from npm, for as long as the session lasts; its data stays in `dataDir`. */
export async function startDatabase(session: Session, dataDir: string): Promise<KeptDatabase> {
  const postgres = await step('Starting PostgreSQL', () =>
    ensurePostgres({ dataDir, log: (line) => say(`  ${line}`) }),
  );
  session.atEnd(postgres.stop);
  session.watch('INT', postgres.pid);
  const failed = keepRunning(session, dataDir, postgres.pid, Number(new URL(postgres.url).port));
  // Whoever waits for it gets the error; before, it must not end the process.
  failed.catch(() => undefined);
  return { url: postgres.url, failed };
}
