import type { Core } from '@strapi/strapi';
import { addDays, instantAt, venueDay } from '../../../src/kernel/clock';
import { generateSlots } from '../../../src/plugins/ticketing/server/services/generate-slots';
import { payouts } from './payouts';
import { register, share } from './people';
import { rewards } from './rewards';
import { playAll, turnBack } from './stage';
import { visits } from './visits';

const DAYS = 28;

const storeOf = (strapi: Core.Strapi) => strapi.store({ type: 'core', name: 'demo', key: 'story' });

/**
 * Four weeks of life before the demo's first start, so that the pages of staff have figures: people buy, come, check in,
 * exchange, promote and withdraw. Everything goes the way it always goes, through the services, the sandbox and the
 * outbox, with clock and calendar turned back: so the books add up as they do anywhere.
 *
 * Once, on a database in which nobody has bought anything. With the worker running, and before anybody is listened to:
 * the clock is wrong meanwhile. A story that breaks off is no reason to have no demo: the log says where.
 */
export async function tellStory(strapi: Core.Strapi): Promise<void> {
  const [admin] = await strapi.db.query('admin::user').findMany({ orderBy: { id: 'asc' }, limit: 1 });
  if (!admin || (await storeOf(strapi).get({}))) return;
  await storeOf(strapi).set({ value: { begun: new Date().toISOString() } });
  try {
    const first = instantAt(addDays(venueDay(new Date()), -DAYS), '09:00');
    await generateSlots(first);
    const cast = await register(strapi, first);
    await share(cast, first);
    await playAll([
      ...visits(cast, admin.id),
      ...(await rewards(strapi, cast, admin.id)),
      ...payouts(cast, admin.id),
    ]);
  } catch (error) {
    strapi.log.error(`the demo's story broke off: ${error instanceof Error ? error.stack : String(error)}`);
  } finally {
    await turnBack();
  }
}
