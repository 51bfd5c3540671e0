import { now } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import type { DataKeeper } from '../../../../kernel/personal-data';
import * as adjustments from '../store/adjustments';
import * as own from '../store/personal-data';
import { move, openAccount } from './ledger';

/** The ledger stays as the book of what was issued; what was still there is given up, and the words about the person go. */
export const pointsKeeper: DataKeeper = {
  tables: ['points_accounts', 'points_entries', 'points_lots', 'points_tickets', 'points_check_ins'],
  read: async (memberId) => ({
    account: (await own.readAccount(db(), memberId))[0] ?? null,
    entries: await own.readEntries(db(), memberId),
    checkIns: await own.readCheckIns(db(), memberId),
  }),
  erase: async (tx, memberId) => {
    await adjustments.forgetNotes(tx, memberId);
    await own.eraseCheckIns(tx, memberId);
    const [known] = await own.readAccount(tx, memberId);
    if (!known) return;
    const at = now();
    const account = await openAccount(tx, memberId, at);
    const movement = { available: -account.available, frozen: 0, expiresAt: null };
    const wording = { reason: 'given-up', cause: String(memberId), title: '账号注销' };
    await move(tx, account, movement, at, wording);
  },
};
