import { type Queryable, type Statement, statement, type Tx } from '../../../../kernel/db';
import { isGuarded } from '../../../../kernel/guards';
import type { PointsAccount } from '../../contract';

type AccountRow = PointsAccount & Record<string, unknown>;

const open = statement<Record<string, never>, [number]>(
  'points-accounts.open',
  'insert into points_accounts (member_id) values ($1) on conflict do nothing',
);
const lockRow: Statement<AccountRow, [number]> = statement(
  'points-accounts.lock',
  'select available, frozen, debt from points_accounts where member_id = $1 for update',
);

export const find = statement<AccountRow, [number]>(
  'points-accounts.find',
  'select available, frozen, debt from points_accounts where member_id = $1',
);

/** Locks a member's account, the only lock of points: everything about them is done under it. Opens it when needed. */
export async function lock(tx: Tx, memberId: number): Promise<PointsAccount> {
  const read = isGuarded('points.lock-account') ? lockRow : find;
  const [known] = await read(tx, memberId);
  if (known) return known;
  await open(tx, memberId);
  const [opened] = await read(tx, memberId);
  if (!opened) throw new Error(`no account of points for member ${memberId}`);
  return opened;
}

export interface NewEntry {
  memberId: number;
  /** Differences, in points. */
  available: number;
  frozen: number;
  debt: number;
  reason: string;
  cause: string;
  title: string;
  ticketCode: string | null;
  expiresAt: Date | null;
  at: Date;
}

const move = statement<
  { id: number },
  [number, number, number, number, string, string, string, string | null, Date | null, Date]
>(
  'points-accounts.move',
  `with moved as (
     update points_accounts set available = available + $2, frozen = frozen + $3, debt = debt + $4
      where member_id = $1 and available + $2 >= 0 and frozen + $3 >= 0 and debt + $4 >= 0
     returning member_id
   )
   insert into points_entries (member_id, available, frozen, debt, reason, cause, title, ticket_code, expires_at, at)
   select member_id, $2, $3, $4, $5, $6, $7, $8, $9, $10 from moved
   returning id`,
);

/** The account and its entry in one statement, never one without the other. No row: the account has not that much. */
export const post = (q: Queryable, e: NewEntry) =>
  move(
    q,
    e.memberId,
    e.available,
    e.frozen,
    e.debt,
    e.reason,
    e.cause,
    e.title,
    e.ticketCode,
    e.expiresAt,
    e.at,
  );
