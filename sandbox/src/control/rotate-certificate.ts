import { makePlatformKey, saveKeys } from '../state/keys.js';
import type { World } from '../world.js';
import type { Body } from './body.js';
import { badInput } from './refusal.js';

/**
 * Rotates the platform certificate, one step by `step`:
 * `new` (without a step) adds one that signs from now on while the older ones are still delivered;
 * `announce` adds one that is delivered but does not sign yet; `activate` lets what was announced sign;
 * `retire` delivers the signing one only.
 */
export async function rotateCertificate(
  world: World,
  { step = 'new' }: Body,
): Promise<{ serials: string[] }> {
  const { keys } = world;
  const announced = keys.announcedSerials ?? [];
  if (step === 'new' || step === 'announce') {
    const added = await makePlatformKey(world.clock.now());
    keys.platform.push(added);
    keys.announcedSerials = step === 'announce' ? [...announced, added.serial] : announced;
  } else if (step === 'activate') {
    keys.announcedSerials = [];
  } else if (step === 'retire') {
    const signing = keys.platform.findLast(({ serial }) => !announced.includes(serial));
    keys.platform = keys.platform.filter((each) => each === signing || announced.includes(each.serial));
  } else {
    throw badInput('"step" is one of new, announce, activate, retire');
  }
  saveKeys(world.dataDir, keys);
  return { serials: keys.platform.map(({ serial }) => serial) };
}
