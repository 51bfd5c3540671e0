import { addDays, type Day, venueDay } from '../../../../kernel/clock';
import { db, inTransaction } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { addMonths, endsAt } from '../rules/lifetime';
import { bonusFor, type StreakReward, streakAlive, streakOn } from '../rules/streak';
import * as checkIns from '../store/check-ins';
import { move, openAccount } from './ledger';
import { pointRules } from './point-rules';

export interface CheckInDone {
  day: Day;
  streak: number;
  /** All that it brought, the bonus too. */
  points: number;
  bonus: number;
  /** True when the day had been checked in before: then this call changed nothing. */
  again: boolean;
}

/** Checks a member in for the venue's day. Throws CHECK_IN_CLOSED. */
export async function checkIn(memberId: number, now: Date): Promise<CheckInDone> {
  const rules = await pointRules();
  if (!rules.checkIn) throw new DomainError('CHECK_IN_CLOSED');
  const day = venueDay(now);
  return inTransaction(async (tx) => {
    const account = await openAccount(tx, memberId, now);
    const [last] = await checkIns.last(tx, memberId);
    const streak = streakOn(day, last);
    const bonus = bonusFor(streak, rules.streaks);
    const points = rules.checkInPoints + bonus;
    const [added] = await checkIns.add(tx, memberId, day, streak, points, bonus, now);
    if (!added) {
      const [before] = await checkIns.between(tx, memberId, day, day);
      if (!before) throw new Error(`member ${memberId}: neither checked in on ${day} nor able to`);
      return { ...before, again: true };
    }
    const wording = { reason: 'check-in', cause: `${memberId} ${day}`, title: '每日签到' };
    await move(tx, account, { available: points, frozen: 0, expiresAt: endsAt(rules, now) }, now, wording);
    return { day, streak, points, bonus, again: false };
  });
}

export interface CheckInCalendar {
  open: boolean;
  today: Day;
  checkedToday: boolean;
  streak: number;
  pointsADay: number;
  rewards: StreakReward[];
  /** What the next check-in would bring. */
  next: { day: Day; streak: number; points: number };
  days: { day: Day; points: number; bonus: number }[];
}

/** A month of check-ins (`YYYY-MM`), the streak as it stands, and what it will bring. */
export async function readCheckIns(memberId: number, month: string, now: Date): Promise<CheckInCalendar> {
  const rules = await pointRules();
  const today = venueDay(now);
  const first = `${month}-01`;
  const [last] = await checkIns.last(db(), memberId);
  const days = await checkIns.between(db(), memberId, first, addDays(addMonths(first, 1), -1));
  const checkedToday = last?.day === today;
  const nextDay = checkedToday ? addDays(today, 1) : today;
  const streak = streakOn(nextDay, last);
  return {
    open: rules.checkIn,
    today,
    checkedToday,
    streak: streakAlive(today, last),
    pointsADay: rules.checkInPoints,
    rewards: rules.streaks.map(({ days: after, points }) => ({ days: after, points })),
    next: { day: nextDay, streak, points: rules.checkInPoints + bonusFor(streak, rules.streaks) },
    days: days.map(({ day, points, bonus }) => ({ day, points, bonus })),
  };
}
