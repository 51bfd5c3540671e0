import { db, inTransaction, only, type Queryable, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { decideTouch, type TouchDecision, type TouchRefusal } from '../rules/binding';
import type { ReferralSettings } from '../rules/settings';
import * as bindings from '../store/bindings';
import * as members from '../store/members';
import * as promoters from '../store/promoters';
import * as scenes from '../store/scenes';
import * as touches from '../store/touches';
import { readSettings } from './read-settings';
import { samePerson } from './same-person';

export interface Touch {
  memberId: number;
  scene: string;
  device: Buffer | null;
  at: Date;
}

export interface TouchAnswer {
  /** The code's promoter is this member's now. */
  bound: boolean;
  /** Why nothing came of it, or why it was so before: see rules/binding.ts. */
  reason: string | null;
}

interface Told extends Touch {
  promoterId: number;
  source: 'login' | 'touch';
}

/** Somebody opened a promoter's code. It is kept whatever comes of it. Throws SCENE_NOT_FOUND. */
export async function recordTouch(touch: Touch): Promise<TouchAnswer> {
  const [scene] = await scenes.find(db(), touch.scene);
  if (!scene) throw new DomainError('SCENE_NOT_FOUND');
  return keep({ ...touch, promoterId: scene.promoterId, source: 'touch' });
}

/** A member who registered through a code; what a client made up is nobody's. Again: nothing. */
export async function recordRegistration(memberId: number, given: string): Promise<void> {
  const [scene] = await scenes.find(db(), given);
  const [member] = await members.find(db(), memberId);
  if (!scene || !member) return;
  const { promoterId } = scene;
  const at = member.registeredAt;
  await keep({ memberId, scene: given, device: null, at, promoterId, source: 'login' });
}

async function keep(touch: Told): Promise<TouchAnswer> {
  const settings = await readSettings();
  // Most touches change nothing; only those that do stand in the one line of bindings.
  const first = await decide(db(), touch, settings);
  if (first.outcome !== 'bound') {
    await write(db(), touch, first);
    return answerOf(first);
  }
  return inTransaction(async (tx) => {
    await bindings.lockAll(tx);
    const decision = await decide(tx, touch, settings);
    const [written] = await write(tx, touch, decision);
    if (written && decision.outcome === 'bound')
      await bind(tx, touch, written.id, decision.expiresAt, settings);
    return answerOf(decision);
  });
}

async function decide(q: Queryable, touch: Told, settings: ReferralSettings): Promise<TouchDecision> {
  const { memberId, promoterId, at } = touch;
  const { registeredAt } = only(await members.find(q, memberId));
  const [current = null] = await bindings.current(q, memberId);
  const refusal = await refusalOf(q, touch, settings);
  return decideTouch({ at, promoterId, registeredAt, refusal, current }, settings);
}

async function refusalOf(
  q: Queryable,
  { memberId, promoterId }: Told,
  settings: ReferralSettings,
): Promise<TouchRefusal | null> {
  if (!settings.enabled) return 'off';
  const same = await samePerson(q, memberId, promoterId);
  if (same) return same;
  const { disabledAt } = only(await promoters.find(q, promoterId));
  if (disabledAt) return 'promoter-disabled';
  const [circle] = await bindings.leadsTo(q, promoterId, memberId);
  return circle ? 'circle' : null;
}

const write = (q: Queryable, touch: Told, decision: TouchDecision) =>
  touches.insert(
    q,
    touch.memberId,
    touch.promoterId,
    touch.scene,
    touch.source,
    decision.outcome,
    'reason' in decision ? decision.reason : null,
    touch.device,
    touch.at,
  );

async function bind(
  tx: Tx,
  { memberId, promoterId, at }: Told,
  touchId: number,
  expiresAt: Date | null,
  { binding }: ReferralSettings,
): Promise<void> {
  const [current] = await bindings.current(tx, memberId);
  const isSame = current?.promoterId === promoterId && (!current.expiresAt || current.expiresAt > at);
  if (current && isSame) return void (await bindings.renew(tx, current.id, touchId, at, expiresAt));
  if (current) await bindings.close(tx, current.id, at);
  only(await bindings.open(tx, memberId, promoterId, touchId, binding, at, expiresAt));
}

const answerOf = (decision: TouchDecision): TouchAnswer =>
  decision.outcome === 'bound'
    ? { bound: true, reason: null }
    : { bound: decision.reason === 'already', reason: decision.reason };
