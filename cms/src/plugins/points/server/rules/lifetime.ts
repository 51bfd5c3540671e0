import { addDays, type Day, instantAt, venueDay } from '../../../../kernel/clock';

export interface Lifetime {
  /** 0: points never end. */
  lifetime: number;
  lifetimeUnit: 'days' | 'months';
}

/**
 * When points end that are brought now: with the venue's day so many days or months later; null is never. A month
 * later than the 31st is that month's last day.
 */
export function endsAt({ lifetime, lifetimeUnit }: Lifetime, now: Date, zone?: string): Date | null {
  if (lifetime <= 0) return null;
  const today = venueDay(now, zone);
  const last = lifetimeUnit === 'days' ? addDays(today, lifetime) : addMonths(today, lifetime);
  return instantAt(last, '24:00', zone);
}

export function addMonths(day: Day, count: number): Day {
  const [year = 0, month = 1, date = 1] = day.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + count, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + count, Math.min(date, lastOfMonth))).toISOString().slice(0, 10);
}
