import { only, statement, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { isGuarded } from '../../../../kernel/guards';
import type { Account, Change } from '../rules/ledger';

type AccountRow = Account & Record<string, unknown>;

const COLUMNS = `pending_fen as "pendingFen", confirmed_fen as "confirmedFen", available_fen as "availableFen",
  locked_fen as "lockedFen", paid_fen as "paidFen", debt_fen as "debtFen"`;

const open = statement<Record<string, never>, [number]>(
  'referrals.accounts-open',
  'insert into commission_accounts (member_id) values ($1) on conflict do nothing',
);
const lock = statement<AccountRow, [number]>(
  'referrals.accounts-lock',
  `select ${COLUMNS} from commission_accounts where member_id = $1 for update`,
);
export const find = statement<AccountRow, [number]>(
  'referrals.accounts-find',
  `select ${COLUMNS} from commission_accounts where member_id = $1`,
);

/** The account of a promoter, locked; made when there is none. */
export async function lockAccount(tx: Tx, memberId: number): Promise<Account> {
  await open(tx, memberId);
  return only(await lock(tx, memberId));
}

/** What an entry comes from: a commission's step, or a withdrawal. */
export type Cause = { commissionId: number; step: number } | { withdrawal: string };

type Entry = [
  memberId: number,
  kind: string,
  cause: string,
  amountFen: number,
  pendingFen: number,
  confirmedFen: number,
  availableFen: number,
  lockedFen: number,
  paidFen: number,
  debtFen: number,
  commissionId: number | null,
  withdrawal: string | null,
  at: Date,
];

/** No row when this cause was booked before. */
const insert = statement<{ id: number }, Entry>(
  'referrals.entries-insert',
  `insert into commission_entries (member_id, kind, cause, amount_fen, pending_fen, confirmed_fen, available_fen,
     locked_fen, paid_fen, debt_fen, commission_id, withdrawal, at)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
   on conflict (kind, cause) do nothing returning id`,
);

const CHANGED = `update commission_accounts
  set pending_fen = pending_fen + $2, confirmed_fen = confirmed_fen + $3, available_fen = available_fen + $4,
      locked_fen = locked_fen + $5, paid_fen = paid_fen + $6, debt_fen = debt_fen + $7
  where member_id = $1`;
type Deltas = [number, number, number, number, number, number, number];

const change = statement<{ ok: boolean }, Deltas>(
  'referrals.accounts-change',
  `${CHANGED} returning true as ok`,
);

/** The guard that keeps a balance from being withdrawn twice, and debt from being left behind. */
const changeWhereEnough = statement<{ ok: boolean }, Deltas>(
  'referrals.accounts-lock-money',
  `${CHANGED} and available_fen + $4 >= 0 and debt_fen = 0 returning true as ok`,
);
/** Only a race test takes this way, to see what the guard prevents. */
const changeAnyway = statement<{ ok: boolean }, Deltas>(
  'referrals.accounts-lock-anyway',
  `update commission_accounts
      set available_fen = greatest(0, available_fen + $4), locked_fen = locked_fen + $5,
          pending_fen = pending_fen + $2, confirmed_fen = confirmed_fen + $3, paid_fen = paid_fen + $6, debt_fen = debt_fen + $7
    where member_id = $1 returning true as ok`,
);

const deltasOf = (memberId: number, c: Change): Deltas => [
  memberId,
  c.pendingFen,
  c.confirmedFen,
  c.availableFen,
  c.lockedFen,
  c.paidFen,
  c.debtFen,
];

const causeOf = (cause: Cause): string =>
  'withdrawal' in cause ? cause.withdrawal : `${cause.commissionId}/${cause.step}`;

const write = (tx: Tx, memberId: number, c: Change, cause: Cause, at: Date) =>
  insert(
    tx,
    memberId,
    c.kind,
    causeOf(cause),
    c.amountFen,
    c.pendingFen,
    c.confirmedFen,
    c.availableFen,
    c.lockedFen,
    c.paidFen,
    c.debtFen,
    'withdrawal' in cause ? null : cause.commissionId,
    'withdrawal' in cause ? cause.withdrawal : null,
    at,
  );

/** Books a change: entry and account together. The account is locked. The same cause again changes nothing. */
export async function book(
  tx: Tx,
  memberId: number,
  changed: Change,
  cause: Cause,
  at: Date,
): Promise<boolean> {
  const [written] = await write(tx, memberId, changed, cause, at);
  if (!written) return false;
  only(await change(tx, ...deltasOf(memberId, changed)));
  return true;
}

/** Sets money aside for a withdrawal. Throws BALANCE_NOT_ENOUGH when it is not there, or something is owed. */
export async function bookLock(
  tx: Tx,
  memberId: number,
  changed: Change,
  number: string,
  at: Date,
): Promise<void> {
  const taken = await (isGuarded('commission.lock-money') ? changeWhereEnough : changeAnyway)(
    tx,
    ...deltasOf(memberId, changed),
  );
  if (taken.length === 0) throw new DomainError('BALANCE_NOT_ENOUGH');
  only(await write(tx, memberId, changed, { withdrawal: number }, at));
}
