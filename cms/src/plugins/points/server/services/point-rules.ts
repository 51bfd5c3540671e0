import { FreshCache } from '../../../../kernel/fresh-cache';
import type { EarnAt } from '../rules/earning';
import type { Lifetime } from '../rules/lifetime';
import type { StreakReward } from '../rules/streak';

/** What an editor has switched on. Nothing is, until somebody does. */
export interface PointRules extends Lifetime {
  onTickets: boolean;
  earnAt: EarnAt;
  checkIn: boolean;
  checkInPoints: number;
  streaks: StreakReward[];
  /** Most points that one of staff may add or take in a day of the venue. */
  adjustPerDay: number;
  /** What 100 points cost the attraction, in fen; for the liability only. */
  fenPer100: number;
}

const OFF: PointRules = {
  onTickets: false,
  earnAt: 'redemption',
  lifetime: 12,
  lifetimeUnit: 'months',
  checkIn: false,
  checkInPoints: 0,
  streaks: [],
  adjustPerDay: 0,
  fenPer100: 0,
};

export const RULES_UID = 'plugin::points.rule-set';

const cache = new FreshCache<'rules', PointRules>({ freshMs: 1_000, size: 1 }, load);

/** The rules as they are; in every process a second after they were saved at the latest. Not in a transaction. */
export const pointRules = (): Promise<PointRules> => cache.get('rules');

export const forgetRules = (): void => cache.clear();

async function load(): Promise<PointRules> {
  const row: Partial<PointRules> | null = await strapi.db
    .query(RULES_UID)
    .findOne({ where: {}, populate: { streaks: true } });
  const said = Object.entries(row ?? {}).filter(([key, value]) => key in OFF && value !== null);
  return { ...OFF, ...Object.fromEntries(said) };
}
