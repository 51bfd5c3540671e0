import { DAY_MS } from '../clock.js';
import type { Settings } from '../state/settings.js';

/** Of a hundred notifications, how many the public key signs on each day after a merchant has started the switch. */
export const SWITCH_PERCENTS: readonly number[] = [0.1, 1, 5, 10, 20, 50, 100];

/** How many notifications of a hundred are signed by the public key now, where both keys are in use. */
export function publicKeyPercentNow(
  { publicKeyPercent, publicKeySwitchStartedAt }: Settings,
  nowMs: number,
): number {
  if (publicKeySwitchStartedAt === '') return publicKeyPercent;
  const day = Math.floor((nowMs - Date.parse(publicKeySwitchStartedAt)) / DAY_MS);
  if (day < 0) return 0;
  return SWITCH_PERCENTS[day] ?? 100;
}
