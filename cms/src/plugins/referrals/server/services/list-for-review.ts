import { settings as appSettings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { maskName, maskPhone } from '../../../../kernel/mask';
import { unseal } from '../../../../kernel/vault';
import type {
  Warning,
  WithdrawalCase,
  WithdrawalFigures,
  WithdrawalRow,
  WithdrawalTab,
} from '../admin-routes/shapes';
import { tickets } from '../deps';
import { EMPTY } from '../rules/ledger';
import { refundPercentOf, warningsOf } from '../rules/warnings';
import { find as findAccount } from '../store/ledger';
import * as review from '../store/review';
import * as withdrawals from '../store/withdrawals';
import { adminNames } from './admin-names';
import { readSettings } from './read-settings';

interface Asked {
  tab: WithdrawalTab;
  page: number;
  pageSize: number;
}

/** A page of the queue: what waits longest on top. */
export async function listForReview(
  { tab, page, pageSize }: Asked,
  now: Date,
): Promise<{ rows: WithdrawalRow[]; total: number }> {
  const rows = await review.list(db(), tab, pageSize, (page - 1) * pageSize);
  const names = await adminNames(rows.map(({ firstReviewerId }) => firstReviewerId));
  const views = rows.map(async (row) => rowView(row, await warnings(row, [], now), names));
  return { rows: await Promise.all(views), total: rows[0]?.total ?? 0 };
}

/** One request with all that a reviewer weighs. Throws WITHDRAWAL_NOT_FOUND. */
export async function readForReview(number: string, now: Date): Promise<WithdrawalCase> {
  const [row] = await review.find(db(), number);
  if (!row) throw new DomainError('WITHDRAWAL_NOT_FOUND');
  const [[account = EMPTY], steps, sources, names, settings] = await Promise.all([
    findAccount(db(), row.memberId),
    withdrawals.stepsOf(db(), [row.id]),
    review.sources(db(), row.memberId, number),
    adminNames([row.firstReviewerId]),
    readSettings(),
  ]);
  return {
    ...rowView(row, await warnings(row, sources, now), names),
    realName: row.realName && maskName(unseal(row.realName)),
    needsSecond: row.amountFen >= settings.secondReviewFromFen,
    hasReceipt: row.hasReceipt,
    balance: { ...account },
    steps: steps.map(({ status, actorName, note, at }) => ({
      status,
      by: actorName,
      note,
      at: at.toISOString(),
    })),
    sources: sources.map(sourceView),
  };
}

const sourceView = ({ followerId: _, buyer, paidAt, confirmedAt, ...source }: review.SourceRow) => ({
  ...source,
  buyer: buyer && maskName(buyer),
  paidAt: paidAt.toISOString(),
  confirmedAt: confirmedAt?.toISOString() ?? null,
});

/** A document that promoter and buyers share may have become known after the binding. */
async function warnings(
  row: review.ReviewRow,
  sources: readonly review.SourceRow[],
  now: Date,
): Promise<Warning[]> {
  const [account = EMPTY] = await findAccount(db(), row.memberId);
  const buyers = [...new Set(sources.map(({ followerId }) => followerId))];
  const shared = await Promise.all(buyers.map((id) => tickets().shareDocument(db(), row.memberId, id)));
  return warningsOf({ ...row, sameDocument: shared.includes(true), debtFen: account.debtFen, now });
}

function rowView(row: review.ReviewRow, warned: Warning[], names: Map<number, string>): WithdrawalRow {
  const { number, amountFen, status, method, reason, documentId, nickname, phone, firstReviewerId } = row;
  return {
    number,
    amountFen,
    status,
    method,
    reason,
    promoter: { documentId, nickname, phone: phone && maskPhone(phone) },
    refundPercent: refundPercentOf(row),
    warnings: warned,
    firstReviewer: firstReviewerId === null ? null : (names.get(firstReviewerId) ?? null),
    at: row.createdAt.toISOString(),
    changedAt: row.updatedAt.toISOString(),
  };
}

export async function readWithdrawalFigures(): Promise<WithdrawalFigures> {
  const rows = await review.figures(db());
  const figure = (tab: review.FigureRow['tab']) => {
    const found = rows.find((row) => row.tab === tab);
    return {
      count: found?.count ?? 0,
      amountFen: found?.amountFen ?? 0,
      since: found?.since?.toISOString() ?? null,
    };
  };
  return {
    timeZone: appSettings().venueTimeZone,
    review: figure('review'),
    underWay: figure('under-way'),
    paid: figure('paid'),
  };
}
