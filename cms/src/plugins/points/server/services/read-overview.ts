import { settings } from '../../../../../config/settings';
import { addDays, instantAt, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { maskPhone } from '../../../../kernel/mask';
import type { FoundMember, Overview } from '../admin-routes/points-shapes';
import * as accounts from '../store/accounts';
import * as entries from '../store/entries';
import * as figures from '../store/figures';
import * as members from '../store/members';
import { pointRules } from './point-rules';
import { entryView } from './read-statement';

const SOON_DAYS = 30;
const MOST_FOUND = 30;

/** Figures and days up to today, `days` of them. */
export async function readOverview(days: number, now: Date): Promise<Overview> {
  const rules = await pointRules();
  const today = venueDay(now);
  const first = addDays(today, 1 - days);
  const timeZone = settings().venueTimeZone;
  const [total] = await figures.totals(db());
  const rows = await figures.byDay(db(), instantAt(first, '00:00'), instantAt(today, '24:00'), timeZone);
  const [soon] = await figures.endingBefore(db(), new Date(now.getTime() + SOON_DAYS * 86_400_000));
  const known = new Map(rows.map((row) => [row.day, row]));
  const nothing = { issued: 0, spent: 0, expired: 0, takenBack: 0 };
  const { available = 0, frozen = 0, debt = 0, members: holders = 0 } = total ?? {};
  return {
    on: { tickets: rules.onTickets, checkIn: rules.checkIn },
    available,
    frozen,
    debt,
    holders,
    endingSoon: soon?.points ?? 0,
    fenPer100: rules.fenPer100,
    // Frozen points will most likely be owed too; rounded up, as a liability is.
    liabilityFen: Math.ceil(((available + frozen) * rules.fenPer100) / 100),
    timeZone,
    days: Array.from({ length: days }, (_, index) => {
      const day = addDays(first, index);
      return { ...nothing, ...known.get(day), day };
    }),
  };
}

/** Members by phone (its end is enough), nickname or number; without any of them those with the most points. */
export async function findMembers(query: string): Promise<FoundMember[]> {
  const asked = query.trim();
  if (asked === '') return (await members.top(db(), MOST_FOUND)).map(foundMember);
  const phoneEnd = /^\d{4,11}$/.test(asked) ? asked : null;
  const like = `%${asked.replace(/[\\%_]/g, '\\$&')}%`;
  return (await members.search(db(), phoneEnd, like, MOST_FOUND)).map(foundMember);
}

const foundMember = ({ phone, nickname, ...row }: members.FoundMemberRow): FoundMember => ({
  documentId: row.documentId,
  available: row.available,
  frozen: row.frozen,
  debt: row.debt,
  nickname: nickname ?? '',
  phone: phone ? maskPhone(phone) : null,
});

/** A member's account and statement, for staff. Throws MEMBER_NOT_FOUND. */
export async function readMember(documentId: string, page: { page: number; pageSize: number }) {
  const [member] = await members.byDocumentId(db(), documentId);
  if (!member) throw new DomainError('MEMBER_NOT_FOUND');
  const [account] = await accounts.find(db(), member.id);
  const { available = 0, frozen = 0, debt = 0 } = account ?? {};
  const offset = (page.page - 1) * page.pageSize;
  const rows = await entries.ofMember(db(), member.id, 'all', page.pageSize, offset);
  return {
    member: foundMember({ ...member, documentId, available, frozen, debt }),
    entries: rows.map(entryView),
    total: rows[0]?.total ?? 0,
  };
}
