import { settings } from '../../../../../config/settings';
import { resolvedItems } from '../../../../kernel/attention';
import { db } from '../../../../kernel/db';
import { maskName } from '../../../../kernel/mask';
import type { RefundFigures, RefundListRow } from '../admin-routes/refund-shapes';
import * as store from '../store/refund-lists';

export interface RefundsAsked {
  tab: store.RefundTab;
  page: number;
  pageSize: number;
}

/** A page of refunds with who decided them and why. */
export async function listRefunds({
  tab,
  page,
  pageSize,
}: RefundsAsked): Promise<{ rows: RefundListRow[]; total: number }> {
  const rows = await store.ofTab(db(), tab, pageSize, (page - 1) * pageSize);
  const numbers = rows.map(({ number }) => number);
  const decided = await resolvedItems(db(), 'refund-review', numbers);
  const decisions = new Map(decided.map((item) => [item.subject, item]));
  return {
    total: rows[0]?.total ?? 0,
    rows: rows.map(({ total: _, visitorName, member, startsAt, askedAt, changedAt, ...row }) => {
      const decision = decisions.get(row.number);
      return {
        ...row,
        visitor: visitorName ? maskName(visitorName) : member,
        startsAt: startsAt?.toISOString() ?? null,
        askedAt: askedAt.toISOString(),
        changedAt: changedAt.toISOString(),
        decision: decision
          ? {
              by: decision.resolvedBy,
              at: decision.resolvedAt.toISOString(),
              // An approval needs no words; the queue keeps one because it must.
              note: row.status === 'rejected' ? decision.resolution : null,
            }
          : null,
      };
    }),
  };
}

/** What waits for somebody or for WeChat Pay, in figures. */
export async function readRefundFigures(): Promise<RefundFigures> {
  const rows = await store.figures(db());
  const of = (tab: store.RefundTab) => {
    const { count = 0, amountFen = 0, since = null } = rows.find((row) => row.tab === tab) ?? {};
    return { count, amountFen, since: since?.toISOString() ?? null };
  };
  return {
    timeZone: settings().venueTimeZone,
    review: of('review'),
    underWay: of('under-way'),
    person: of('person'),
  };
}
