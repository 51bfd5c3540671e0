import type { Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { isGuarded } from '../../../../kernel/guards';
import type { Points, Spending } from '../../contract';
import { returnTo } from '../rules/lots';
import * as entries from '../store/entries';
import * as lots from '../store/lots';
import { move, openAccount, putBack } from './ledger';

/** See the contract. */
export const spend: Points['spend'] = async (tx: Tx, spending: Spending) => {
  const { memberId, points, reason, cause, title, now } = spending;
  if (!Number.isSafeInteger(points) || points < 1) throw new RangeError(`${points} points cannot be spent`);
  const account = await openAccount(tx, memberId, now);
  const [before] = await entries.findCause(tx, reason, cause);
  if (before) return false;
  if (account.available < points && isGuarded('points.spend'))
    throw new DomainError('POINTS_NOT_ENOUGH', { available: account.available, needed: points });
  await move(tx, account, { available: -points, frozen: 0, expiresAt: null }, now, { reason, cause, title });
  return true;
};

/** See the contract. */
export const giveBack: Points['giveBack'] = async (tx, { reason, cause, now }) => {
  const [spent] = await entries.findCause(tx, reason, cause);
  if (!spent) return 0;
  const account = await openAccount(tx, spent.memberId, now);
  const returned = `${reason}-returned`;
  const [before] = await entries.findCause(tx, returned, cause);
  if (before) return 0;
  const paid = Math.min(account.debt, spent.points);
  const returns = returnTo(await lots.usesOf(tx, spent.id), spent.points - paid);
  await putBack(tx, account, { returns, paid }, now, { reason: returned, cause, title: spent.title });
  // What came back to a lot whose time is over meanwhile ends right here.
  await openAccount(tx, spent.memberId, now);
  return spent.points;
};
