import { DAY_MS, MINUTE_MS, SECOND_MS } from '../clock.js';
import { randomText } from '../random.js';
import type { TokenRow } from '../state/rows.js';
import type { World } from '../world.js';
import { WeixinRefusal } from './answer.js';

const TOKEN_LIFE_MS = 7200 * SECOND_MS;
/** A token is replaced when so little is left of it, and the replaced one stays good for at most so long. */
const OVERLAP_MS = 5 * MINUTE_MS;
const FORCED_PER_DAY = 20;
const FORCED_APART_MS = 30 * SECOND_MS;

/** The account's token, renewed when it is about to end or when the caller insists. */
export function stableToken(world: World, force: boolean): { token: string; expiresInSeconds: number } {
  const nowMs = world.clock.now();
  const known = world.store.get('token', 'current');
  const lasts = known !== undefined && known.expiresAtMs - nowMs >= OVERLAP_MS;
  if (force) checkForcedRefresh(known, nowMs);
  const row = lasts && !force ? known : renew(world, known, force, nowMs);
  return { token: row.current, expiresInSeconds: Math.floor((row.expiresAtMs - nowMs) / SECOND_MS) };
}

function checkForcedRefresh(known: TokenRow | undefined, nowMs: number): void {
  const recent = recentlyForced(known, nowMs);
  if (recent.length >= FORCED_PER_DAY) throw new WeixinRefusal(45009, 'reach max api daily quota limit');
  const last = recent.at(-1);
  if (last !== undefined && nowMs - last < FORCED_APART_MS) {
    throw new WeixinRefusal(45011, 'api minute-quota reach limit, must slower, retry next minute');
  }
}

function recentlyForced(known: TokenRow | undefined, nowMs: number): number[] {
  return (known?.forcedAtMs ?? []).filter((atMs) => atMs > nowMs - DAY_MS);
}

function renew(world: World, known: TokenRow | undefined, forced: boolean, nowMs: number): TokenRow {
  return world.store.put('token', 'current', {
    current: `9${Math.floor(nowMs / 1000) % 10}_${randomText(133)}`,
    expiresAtMs: nowMs + TOKEN_LIFE_MS,
    previous: known?.current,
    previousExpiresAtMs: known && Math.min(known.expiresAtMs, nowMs + OVERLAP_MS),
    forcedAtMs: [...recentlyForced(known, nowMs), ...(forced ? [nowMs] : [])],
  });
}

/** @throws WeixinRefusal 41001 missing, 42001 expired, 40001 any other */
export function checkToken(world: World, token: string | null): void {
  if (!token) throw new WeixinRefusal(41001, 'access_token missing');
  const known = world.store.get('token', 'current');
  const expiresAtMs = known && expiryOf(known, token);
  if (expiresAtMs === undefined) {
    throw new WeixinRefusal(40001, 'invalid credential, access_token is invalid or not latest,');
  }
  if (world.clock.now() > expiresAtMs) throw new WeixinRefusal(42001, 'access_token expired');
}

function expiryOf(known: TokenRow, token: string): number | undefined {
  if (token === known.current) return known.expiresAtMs;
  return token === known.previous ? known.previousExpiresAtMs : undefined;
}
