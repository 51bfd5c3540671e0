import { normalizeCode } from '../../../../kernel/code';
import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import type { ExchangeStatus } from '../rules/exchange-state';
import * as exchanges from '../store/exchanges';
import { type ExchangeView, exchangeView } from './exchange-view';

interface Asked {
  status?: ExchangeStatus[] | undefined;
  page: number;
  pageSize: number;
}

/** A member's exchanges, newest first, and how many there are in each state. */
export async function listExchanges(memberId: number, { status, page, pageSize }: Asked, locale: Locale) {
  const [rows, counts] = await Promise.all([
    exchanges.ofMember(db(), memberId, status ?? null, pageSize, (page - 1) * pageSize),
    exchanges.countsOfMember(db(), memberId),
  ]);
  return {
    rows: rows.map((row) => exchangeView(row, locale)),
    total: rows[0]?.total ?? 0,
    counts: Object.fromEntries(counts.map(({ status: name, count }) => [name, count])),
  };
}

/** Throws EXCHANGE_NOT_FOUND, for another member's too. */
export async function readExchange(memberId: number, code: string, locale: Locale): Promise<ExchangeView> {
  const [row] = await exchanges.ofMemberByCode(db(), memberId, normalizeCode(code));
  if (!row) throw new DomainError('EXCHANGE_NOT_FOUND');
  return exchangeView(row, locale);
}
