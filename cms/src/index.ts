import type { Core } from '@strapi/strapi';
import { settings } from '../config/settings';
import { seedDemo } from '../database/seed';
import { tellStory } from '../database/seed/story';
import { lockDownAccounts } from './accounts';
import { registerContent, watchContent } from './content';
import { stopCounting } from './content/services/count-seen';
import { now } from './kernel/clock';
import { closeDb } from './kernel/db';
import { migrateJobs, startTimers, startWorker, stopTimers, stopWorker } from './kernel/jobs';
import { listenForNews, stopListening } from './kernel/news';
import { runWhenReady } from './kernel/ready';
import { addLocales } from './locales';
import { makeStaffRoles } from './staff-roles';

export default {
  register({ strapi }: { strapi: Core.Strapi }) {
    registerContent(strapi);
  },
  /** Runs under the boot lock (server.ts), after the plugins' own bootstraps. */
  async bootstrap({ strapi }: { strapi: Core.Strapi }) {
    await migrateJobs();
    await lockDownAccounts(strapi);
    await addLocales(strapi);
    await makeStaffRoles(strapi);
    watchContent(strapi);
    if (settings().demo) await seedDemo(strapi);
    await listenForNews();
    await runWhenReady(now());
    // A process that only prepares a database does no work.
    if (process.env.SHANMEN_IDLE !== '1') {
      await startWorker();
      if (settings().demoStory) await tellStory(strapi);
      startTimers();
    }
  },
  async destroy() {
    await stopCounting();
    await stopTimers();
    await stopWorker();
    await stopListening();
    await closeDb();
  },
};
