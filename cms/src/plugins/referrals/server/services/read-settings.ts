import { FreshCache } from '../../../../kernel/fresh-cache';
import { type ReferralSettings, type SavedSettings, settingsFrom } from '../rules/settings';

const SETTING = 'plugin::referrals.setting';

const settings = new FreshCache<'all', ReferralSettings>({ freshMs: 1_000, size: 1 }, async () =>
  settingsFrom((await strapi.db.query(SETTING).findOne({})) as SavedSettings | null),
);

/** What the attraction decided, a second old at most. Never in a transaction. */
export const readSettings = (): Promise<ReferralSettings> => settings.get('all');

/** Call at bootstrap: who saves the form sees it at work at once. */
export function watchSettings(): void {
  const forget = () => settings.clear();
  strapi.db.lifecycles.subscribe({ models: [SETTING], afterCreate: forget, afterUpdate: forget });
}
