import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { maskPhone } from '../../../../kernel/mask';
import type { PromoterCase, PromoterRow } from '../admin-routes/shapes';
import type { Account } from '../rules/ledger';
import * as lists from '../store/promoter-lists';
import * as touches from '../store/touches';
import { adminNames } from './admin-names';

interface Asked {
  page: number;
  pageSize: number;
  sort: 'earned' | 'followers' | 'refunds' | 'debt';
  search?: string | undefined;
}

const LAST_TOUCHES = 50;

export async function listPromoters({ page, pageSize, sort, search }: Asked, _now: Date) {
  const rows = await lists.list(db(), sort, search || null, pageSize, (page - 1) * pageSize);
  const names = await adminNames(rows.map(({ staffAdminId }) => staffAdminId));
  return { rows: rows.map((row) => viewOf(row, names)), total: rows[0]?.total ?? 0 };
}

/** A promoter with followers, touches and ledger. Throws PROMOTER_NOT_FOUND. */
export async function readPromoter(documentId: string, _now: Date): Promise<PromoterCase> {
  const [row] = await lists.byDocument(db(), documentId);
  if (!row) throw new DomainError('PROMOTER_NOT_FOUND');
  const { memberId, staffAdminId } = row;
  const [names, people, touched, entries, [promotedBy = null]] = await Promise.all([
    adminNames([staffAdminId]),
    lists.people(db(), memberId),
    touches.ofPromoter(db(), memberId, LAST_TOUCHES),
    lists.entries(db(), memberId),
    lists.promotedBy(db(), memberId),
  ]);
  return {
    ...viewOf(row, names),
    staffAdminId,
    promotedBy,
    people: people.map((one) => ({ ...one, at: one.at.toISOString() })),
    touches: touched.map(({ member, outcome, reason, at }) => ({
      nickname: member,
      outcome,
      reason,
      at: at.toISOString(),
    })),
    entries: entries.map((entry) => ({
      kind: entry.kind,
      amountFen: entry.amountFen,
      ticketCode: entry.ticketCode,
      title: entry.title,
      withdrawal: entry.withdrawal,
      balance: balanceOf(entry),
      at: entry.at.toISOString(),
    })),
  };
}

const balanceOf = ({ pendingFen, confirmedFen, availableFen, lockedFen, paidFen, debtFen }: Account) => ({
  pendingFen,
  confirmedFen,
  availableFen,
  lockedFen,
  paidFen,
  debtFen,
});

function viewOf(row: lists.PromoterListRow, names: Map<number, string>): PromoterRow {
  const { documentId, nickname, phone, followers, tickets, voided, refused, earnedFen, disabledAt } = row;
  return {
    documentId,
    nickname,
    phone: phone && maskPhone(phone),
    disabled: disabledAt && {
      at: disabledAt.toISOString(),
      reason: row.disabledReason ?? '',
      by: row.disabledBy ?? '',
    },
    staff: row.staffAdminId === null ? null : (names.get(row.staffAdminId) ?? null),
    followers,
    tickets,
    voided,
    refused,
    earnedFen,
    balance: balanceOf(row),
  };
}
