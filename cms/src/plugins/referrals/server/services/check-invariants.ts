import { raiseAttention } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import * as invariants from '../store/invariants';

/** News of WeChat Pay's end of a transfer may be this long on its way. */
const NEWS_MS = 3_600_000;

/** The ledger of commission against its accounts, commissions and withdrawals. Every finding needs a person. */
export async function checkInvariants(now: Date): Promise<invariants.Violation[]> {
  const found = [
    ...(await invariants.accountsDiffer(db())),
    ...(await invariants.commissionsDiffer(db())),
    ...(await invariants.balancesDiffer(db())),
    ...(await invariants.withdrawalsDiffer(db())),
    ...(await invariants.transfersDiffer(db(), new Date(now.getTime() - NEWS_MS))),
  ];
  for (const { subject, facts } of found) await raiseAttention(db(), 'commission-drift', subject, facts);
  return found;
}
