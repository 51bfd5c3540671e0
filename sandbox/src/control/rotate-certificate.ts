import { makePlatformKey, saveKeys } from '../state/keys.js';
import type { World } from '../world.js';

/** Adds a platform certificate that signs from now on; the older ones are still delivered. */
export async function rotateCertificate(world: World): Promise<{ serials: string[] }> {
  world.keys.platform.push(await makePlatformKey(world.clock.now()));
  saveKeys(world.dataDir, world.keys);
  return { serials: world.keys.platform.map(({ serial }) => serial) };
}
