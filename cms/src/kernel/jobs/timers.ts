import { type RunCoordinator, type ScheduledTask, schedule } from 'node-cron';
import { settings } from '../../../config/settings';
import { now } from '../clock';
import { db, statement } from '../db';
import { forgetKeysBefore } from '../http';

interface Timer {
  name: string;
  cron: string;
  run: (at: Date) => Promise<void>;
}

const claim = statement<{ won: boolean }, [string]>(
  'timers.claim',
  `insert into timer_runs (name, fire_key) values (split_part($1, '|', 1), $1)
   on conflict do nothing returning true as won`,
);
const forgetRuns = statement<Record<string, never>, [Date]>(
  'timers.forget',
  'delete from timer_runs where claimed_at < $1',
);

/** Elects one process for each firing: the first to insert its row runs it. */
const coordinator: RunCoordinator = {
  shouldRun: async (key) => (await claim(db(), key)).length > 0,
};

const DAY_MS = 86_400_000;
const timers: Timer[] = [
  {
    name: 'kernel.forget',
    cron: '17 4 * * *',
    run: async (at) => {
      await forgetKeysBefore(db(), new Date(at.getTime() - 2 * DAY_MS));
      await forgetRuns(db(), new Date(at.getTime() - 2 * DAY_MS));
    },
  },
];
let tasks: ScheduledTask[] = [];

/** Declares a timer in the venue's time; in any number of processes each firing runs once. */
export function defineTimer(name: string, cron: string, run: (at: Date) => Promise<void>): void {
  timers.push({ name, cron, run });
}

export function startTimers(): void {
  tasks = timers.map(({ name, cron, run }) =>
    schedule(
      cron,
      async () => {
        // A timer that fails must say so and come again at its next time.
        await run(now()).catch((error: Error) =>
          strapi.log.error(`timer ${name}: ${error.stack ?? error.message}`),
        );
      },
      {
        name,
        timezone: settings().venueTimeZone,
        noOverlap: true,
        distributed: true,
        runCoordinator: coordinator,
      },
    ),
  );
}

export async function stopTimers(): Promise<void> {
  await Promise.all(tasks.map((task) => task.destroy()));
  tasks = [];
}
