import { randomUUID } from 'node:crypto';
import { EventEmitter } from 'node:events';
import { Logger, type LogLevel, type Runner, run, runMigrations, type Worker } from 'graphile-worker';
import { Pool } from 'pg';
import { settings } from '../../../config/settings';
import { db } from '../db';
import { registerWorker, unlockDeadWorkers } from './recovery';

export type JobHandler<Payload> = (payload: Payload, job: { attempt: number }) => Promise<void>;

const CONCURRENCY = 4;
const POLL_MS = 1_000; // jobs due in the future; new ones arrive at once by NOTIFY
const RECOVERY_MS = 15_000;

const handlers = new Map<string, JobHandler<unknown>>();
let stop: (() => Promise<void>) | undefined;

/** Names what does a kind of job; before `startWorker`. A job may run twice, and its handler must not mind. */
export function defineJob<Payload>(task: string, handler: JobHandler<Payload>): void {
  if (handlers.has(task)) throw new Error(`job ${task} is defined twice`);
  handlers.set(task, (payload, job) => handler(payload as Payload, job));
}

const logger = new Logger(() => (level: LogLevel | string, message: string) => {
  if (level === 'error' || level === 'warning') strapi.log.warn(`jobs: ${message}`);
});

/** Creates or upgrades the queue's own schema. Called under the boot lock. */
export const migrateJobs = (): Promise<void> =>
  runMigrations({ connectionString: settings().databaseUrl, logger });

export async function startWorker(): Promise<void> {
  const processName = `shanmen-worker:${randomUUID()}`;
  const pool = new Pool({
    connectionString: settings().databaseUrl,
    max: CONCURRENCY + 1,
    application_name: processName,
    // The name must stay visible while this process lives, so the connections stay open.
    idleTimeoutMillis: 0,
  });
  pool.on('error', (error) => globalThis.strapi?.log.warn(`job queue connection lost: ${error.message}`));

  const events = new EventEmitter();
  const register = ({ worker }: { worker: Worker }) => {
    registerWorker(db(), worker.workerId, processName).catch((error: Error) =>
      strapi.log.error(`jobs: cannot register ${worker.workerId}: ${error.message}`),
    );
  };
  events.on('worker:create', register);

  const taskList = Object.fromEntries(
    [...handlers].map(([task, handler]) => [
      task,
      (payload: unknown, { job }: { job: { attempts: number } }) =>
        handler(payload, { attempt: job.attempts }),
    ]),
  );
  await unlockDeadWorkers(db());
  const runner: Runner = await run({
    pgPool: pool,
    taskList,
    events,
    logger,
    concurrency: CONCURRENCY,
    pollInterval: POLL_MS,
    noHandleSignals: true,
  });
  const recovery = setInterval(() => {
    unlockDeadWorkers(db()).catch((error: Error) =>
      strapi.log.warn(`jobs: recovery failed: ${error.message}`),
    );
  }, RECOVERY_MS);

  stop = async () => {
    clearInterval(recovery);
    await runner.stop();
    await pool.end();
  };
}

export async function stopWorker(): Promise<void> {
  const stopping = stop;
  stop = undefined;
  await stopping?.();
}
