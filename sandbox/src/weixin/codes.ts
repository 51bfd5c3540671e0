import { MINUTE_MS } from '../clock.js';
import { randomText } from '../random.js';
import type { CodeRow } from '../state/rows.js';
import type { World } from '../world.js';
import { WeixinRefusal } from './answer.js';

const CODE_LIFE_MS = 5 * MINUTE_MS;
const DEMO_CODE = /^demo-(.{1,64})$/u;

/** Who stands behind a code. */
export type CodeHolder = Pick<CodeRow, 'name' | 'phone'>;

/** A code as `wx.login` or the phone button would give it: one use, five minutes. */
export function issueCode(world: World, code: Pick<CodeRow, 'kind' | 'name' | 'phone'>): CodeRow {
  const row = { ...code, code: `0${randomText(31)}`, createdAtMs: world.clock.now() };
  return world.store.put('codes', row.code, row);
}

/**
 * Uses a code up. `demo-<name>` stands for that name, as often as one likes.
 * @throws WeixinRefusal 40029 unknown or expired, 40163 used before
 */
export function redeemCode(world: World, kind: CodeRow['kind'], code: string): CodeHolder {
  const demoName = DEMO_CODE.exec(code)?.[1];
  if (demoName !== undefined) return { name: demoName };
  const row = world.store.get('codes', code);
  const nowMs = world.clock.now();
  if (row?.kind !== kind) throw new WeixinRefusal(40029, 'invalid code,');
  if (row.usedAtMs !== undefined) throw new WeixinRefusal(40163, 'code been used,');
  if (nowMs > row.createdAtMs + CODE_LIFE_MS) throw new WeixinRefusal(40029, 'invalid code,');
  world.store.put('codes', code, { ...row, usedAtMs: nowMs });
  return row;
}
