import { settings } from '../../../config/settings';
import { addDays, instantAt, shiftClock, venueDay } from '../../../src/kernel/clock';
import { db } from '../../../src/kernel/db';

const JOBS_MS = 20_000;
const LOOK_AGAIN_MS = 15;

/** One thing that happens, so many days before today at a time of the venue. */
export interface Scene {
  daysAgo: number;
  time: string;
  play: (at: Date) => Promise<unknown>;
}

/** A request to the sandbox's own endpoints. Throws when it refuses. */
export async function sandbox(path: string, body: object): Promise<void> {
  const response = await fetch(`${settings().wechatPay.origin}/sandbox/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`sandbox ${path}: ${response.status} ${await response.text()}`);
}

/** Turns the clock of this process and the calendar of the sandbox to an instant. */
async function turnTo(at: Date): Promise<void> {
  const offsetMs = at.getTime() - Date.now();
  shiftClock(offsetMs);
  await sandbox('settings', { calendarOffsetMs: offsetMs });
}

export async function turnBack(): Promise<void> {
  shiftClock(0);
  await sandbox('settings', { calendarOffsetMs: 0 });
}

/** News of the scene must have arrived before the clock moves on: it is booked at the time at which it arrives. */
async function newsIsHeard(): Promise<void> {
  const until = Date.now() + JOBS_MS;
  for (;;) {
    const { rows } = await db().query<{ due: number }>(
      'select count(*)::int as due from graphile_worker.jobs where run_at <= now() and attempts = 0 or locked_at is not null',
    );
    if (rows[0]?.due === 0) return;
    if (Date.now() > until) throw new Error('the news of the story is not heard');
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** Plays scenes in the order of their times, each at its own. */
export async function playAll(scenes: readonly Scene[], today = venueDay(new Date())): Promise<void> {
  const timed = scenes.map(({ play, daysAgo, time }) => ({
    play,
    at: instantAt(addDays(today, -daysAgo), time),
  }));
  for (const { at, play } of timed.toSorted((a, b) => a.at.getTime() - b.at.getTime())) {
    await turnTo(at);
    await play(at);
    await newsIsHeard();
  }
}
