import { type Day, venueDay } from '../../../../kernel/clock';
import { offlineDevices } from './gate-presence';

/** What decides whether money waits for the gates: the ticket's day, and when it was asked for. */
export interface Awaited {
  visitDate: Day | null;
  askedAt: Date;
}

/**
 * True while the money of a ticket should not go yet: it could be used today, and a gate that cannot be reached may be
 * letting its holder in with the list it has. Its code is dead everywhere else. Until the end of the day at most.
 */
export async function waitsForGates({ visitDate, askedAt }: Awaited, now: Date): Promise<boolean> {
  const today = venueDay(now);
  const isToday = visitDate === null ? venueDay(askedAt) === today : visitDate === today;
  return isToday && (await offlineDevices(now)).length > 0;
}
