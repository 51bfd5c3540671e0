import { db, only } from '../../../../kernel/db';
import type { DataKeeper } from '../../../../kernel/personal-data';
import { EMPTY } from '../rules/ledger';
import { find as findAccount } from '../store/ledger';
import * as own from '../store/personal-data';

/**
 * Promotion of a member. A pay-out under way must end first. Commission that was not withdrawn is given up with the
 * account: the pages say so before.
 */
export const referralsKeeper: DataKeeper = {
  tables: [
    'referral_promoters',
    'referral_scenes',
    'referral_touches',
    'referral_bindings',
    'referral_commissions',
    'commission_accounts',
    'commission_entries',
    'referral_withdrawals',
  ],
  read: async (memberId) => {
    const [[account = EMPTY], promotion, entries] = await Promise.all([
      findAccount(db(), memberId),
      own.promotion(db(), memberId),
      own.entries(db(), memberId),
    ]);
    return {
      balance: account,
      ...only(promotion),
      entries: entries.map(({ at, ...entry }) => ({ ...entry, at: at.toISOString() })),
    };
  },
  pending: async (tx, memberId) => ({ withdrawals: only(await own.pending(tx, memberId)).withdrawals }),
  erase: async (tx, memberId) => void (await own.forget(tx, memberId)),
};
