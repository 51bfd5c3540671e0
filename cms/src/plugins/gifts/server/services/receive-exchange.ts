import { settings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import { DomainError, type Locale } from '../../../../kernel/errors';
import * as exchanges from '../store/exchanges';
import { type ExchangeView, exchangeView } from './exchange-view';

const DAY_MS = 86_400_000;
/** Nobody says that a parcel has come: after so many days it has. */
const RECEIVED_AFTER_DAYS = 14;

/** The member has it. Said twice is said. Throws EXCHANGE_NOT_FOUND, EXCHANGE_NOT_SHIPPED. */
export async function receiveExchange(
  memberId: number,
  code: string,
  locale: Locale,
  now: Date,
): Promise<ExchangeView> {
  const [row] = await exchanges.ofMemberByCode(db(), memberId, code);
  if (!row) throw new DomainError('EXCHANGE_NOT_FOUND');
  const [received = row] = await exchanges.receive(db(), row.id, now);
  if (received.status !== 'received') throw new DomainError('EXCHANGE_NOT_SHIPPED', { status: row.status });
  return exchangeView(received, locale);
}

/** Ends postings that nobody ends, then erases addresses that nobody needs (GIFT_ADDRESS_KEEP_DAYS). Re-runnable. */
export async function tidyAddresses(now: Date): Promise<{ received: number; erased: number }> {
  const before = (days: number) => new Date(now.getTime() - days * DAY_MS);
  const received = await exchanges.receiveOld(db(), before(RECEIVED_AFTER_DAYS), now);
  const erased = await exchanges.eraseAddresses(db(), before(settings().giftAddressKeepDays), now);
  return { received: received.length, erased: erased.length };
}
