import { instantAt, venueDay } from '../../../../kernel/clock';
import { db, only } from '../../../../kernel/db';
import { maskName } from '../../../../kernel/mask';
import { EMPTY } from '../rules/ledger';
import { REAL_NAME_FROM_FEN } from '../rules/withdrawal';
import * as centre from '../store/centre';
import { find as findAccount } from '../store/ledger';
import * as promoters from '../store/promoters';
import * as withdrawals from '../store/withdrawals';
import { readSettings } from './read-settings';

interface Page {
  page: number;
  pageSize: number;
}

/** All that a promoter's first page shows. Who never shared anything has zeros. */
export async function readCentre(memberId: number, now: Date) {
  const today = venueDay(now);
  const from = instantAt(today, '00:00');
  const month = instantAt(`${today.slice(0, 7)}-01`, '00:00');
  const [settings, [promoter], [account = EMPTY], figures, followers, [open]] = await Promise.all([
    readSettings(),
    promoters.find(db(), memberId),
    findAccount(db(), memberId),
    centre.figures(db(), memberId, from, month),
    centre.countFollowers(db(), memberId, now),
    withdrawals.openOf(db(), memberId),
  ]);
  const { binding, bindingDays, freezeDays, levels, minimumFen, maximumFen } = settings;
  return {
    open: settings.enabled,
    promoter: promoter?.disabledAt ? ('disabled' as const) : ('active' as const),
    disabledReason: promoter?.disabledReason ?? null,
    figures: only(figures),
    balance: { ...account },
    followers: only(followers).count,
    rules: {
      binding,
      bindingDays,
      freezeDays,
      levels,
      minimumFen,
      maximumFen,
      realNameFromFen: REAL_NAME_FROM_FEN,
    },
    openWithdrawal: open?.number ?? null,
  };
}

export async function listFollowers(memberId: number, { page, pageSize }: Page, now: Date) {
  const rows = await centre.followers(db(), memberId, now, pageSize, (page - 1) * pageSize);
  return {
    rows: rows.map(({ nickname, at, orders, commissionFen, latestAt }) => ({
      name: nickname && maskName(nickname),
      at: at.toISOString(),
      orders,
      commissionFen,
      latestAt: latestAt?.toISOString() ?? null,
    })),
    total: rows[0]?.total ?? 0,
  };
}
