import type { Core } from '@strapi/strapi';
import { now } from './kernel/clock';
import { closeDb } from './kernel/db';
import { migrateJobs, startTimers, startWorker, stopTimers, stopWorker } from './kernel/jobs';
import { seedDemo } from './seed';
import { settings } from '../config/settings';
import { lockDownAccounts } from './accounts';
import { generateSlots } from './plugins/ticketing/server/services/generate-slots';

export default {
  register() {},
  /** Runs under the boot lock (server.ts), after the plugins' own bootstraps. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await migrateJobs();
    await lockDownAccounts(strapi);
    if (settings().demo) await seedDemo(strapi);
    await generateSlots(now());
    if (process.env.STRAPI_WORK !== '0') {
      await startWorker();
      startTimers();
    }
  },
  async destroy() {
    await stopTimers();
    await stopWorker();
    await closeDb();
  },
};
