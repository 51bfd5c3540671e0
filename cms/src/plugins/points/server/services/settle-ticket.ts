import { db, inTransaction, only, type Tx } from '../../../../kernel/db';
import type { TicketStanding } from '../../../ticketing/contract';
import { tickets } from '../deps';
import { NOTHING_EARNED, stepTo, targetOf } from '../rules/earning';
import { endsAt } from '../rules/lifetime';
import * as earned from '../store/earned';
import { move, openAccount } from './ledger';
import { type PointRules, pointRules } from './point-rules';

/**
 * Brings what a ticket has earned in line with what the ticket is now. Called at every news of it: the news itself says
 * nothing but that there is some, so it may come late, twice or in another order. The ticket is read under the lock of its
 * member's account: whoever changes it later tells so again, and waits here.
 */
export async function settleTicket(code: string, now: Date): Promise<void> {
  const rules = await pointRules();
  const known = await tickets().current(db(), code);
  if (!known || !(await mayEarn(known, rules))) return;
  await inTransaction(async (tx) => {
    await openAccount(tx, known.memberId, now);
    const standing = await tickets().current(tx, code);
    if (standing) await settleStanding(tx, standing, rules, now);
  });
}

/** Nothing is opened for who earns nothing. Once a ticket brought something it is followed to its end. */
async function mayEarn({ originCode, points }: TicketStanding, { onTickets }: PointRules): Promise<boolean> {
  if (onTickets && points > 0) return true;
  return (await earned.find(db(), originCode)).length > 0;
}

type Rules = Pick<PointRules, 'earnAt' | 'lifetime' | 'lifetimeUnit'>;

/** In the caller's transaction, whose snapshot of the ticket was read under the lock of the account. */
export async function settleStanding(
  tx: Tx,
  standing: TicketStanding,
  rules: Rules,
  now: Date,
): Promise<void> {
  const { memberId, originCode, productTitle } = standing;
  const account = await openAccount(tx, memberId, now);
  const [before] = await earned.find(tx, originCode);
  const step = stepTo(before ?? NOTHING_EARNED, targetOf(standing, rules.earnAt));
  if (!step) return;
  const { state, granted, expired } = step.next;
  const title = productTitle.slice(0, 120);
  const { version } = only(await earned.keep(tx, originCode, memberId, title, state, granted, expired, now));
  const { frozen, available } = step;
  await move(tx, account, { frozen, available, expiresAt: endsAt(rules, now) }, now, {
    reason: 'ticket',
    cause: `${originCode} ${version}`,
    title,
    ticketCode: originCode,
  });
}

const BATCH = 300;

/**
 * Looks at every ticket whose points are frozen: one that ended unused tells nobody. Also mends what news did not.
 * Answers how many were looked at.
 */
export async function settleFrozen(now: Date): Promise<number> {
  let seen = 0;
  for (let after = ''; ; ) {
    const batch = await earned.frozenAfter(db(), after, BATCH);
    const codes = batch.map(({ originCode }) => originCode);
    const standings = await tickets().currents(db(), codes);
    const { earnAt } = await pointRules();
    for (const { originCode, granted } of batch) {
      const standing = standings.get(originCode);
      const target = standing && targetOf(standing, earnAt);
      if (target && (target.state !== 'frozen' || target.points !== granted))
        await settleTicket(originCode, now);
    }
    seen += batch.length;
    const last = codes.at(-1);
    if (!last || batch.length < BATCH) return seen;
    after = last;
  }
}
