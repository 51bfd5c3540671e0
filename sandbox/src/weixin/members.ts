import { HOUR_MS } from '../clock.js';
import type { MemberRow } from '../state/rows.js';
import { settingsOf } from '../state/settings.js';
import type { World } from '../world.js';
import { WeixinRefusal } from './answer.js';
import { isOpenidOf } from './openid.js';

const RECENT_MS = 2 * HOUR_MS;

/** @throws WeixinRefusal 40003 when the openid is not one of this app */
export function checkOpenid(world: World, openid: string): void {
  if (!isOpenidOf(world.keys, openid)) throw new WeixinRefusal(40003, 'invalid openid');
}

/** @throws WeixinRefusal 61010 when the visitor has never logged in, or, if the settings ask for it, not lately */
export function checkRecentVisit(world: World, openid: string): MemberRow {
  const member = world.store.get('members', openid);
  const since = settingsOf(world).recentVisitRequired ? world.clock.now() - RECENT_MS : 0;
  if (!member || member.seenAtMs < since) throw new WeixinRefusal(61010, 'code is expired');
  return member;
}
