import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { WeixinRefusal } from './answer.js';

/**
 * A page is named without a leading slash; the settings may list those that are published.
 * @throws WeixinRefusal 41030
 */
export function checkPage(world: World, page: string): void {
  const { pages } = settingsOf(world);
  const name = page.split('?')[0] ?? '';
  if (page.startsWith('/') || (pages.length > 0 && !pages.includes(name)))
    throw new WeixinRefusal(41030, 'invalid page');
}
