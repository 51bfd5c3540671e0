import { type Day, instantAt, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import * as presence from '../store/presence';
import type { ScannedBy } from './book-scan';

/** A device that had the list and is silent for so long works without network, as far as anybody can tell. */
const SILENT_MS = 2 * 60_000;
/** A crowd at the gate need not say with every ticket that it is there. */
const NOTE_EVERY_MS = 15_000;
const MOST_NOTED = 1_000;

const noted = new Map<string, number>();

interface Seen {
  device: string;
  gate: string;
  by: ScannedBy;
  now: Date;
}

/** Notes that an inspector's device is online. */
export async function noteSeen({ device, gate, by, now }: Seen, gateDeviceId: number | null): Promise<void> {
  if (by.inspectorId === null) return;
  const at = now.getTime();
  if (at - (noted.get(device) ?? 0) < NOTE_EVERY_MS) return;
  if (noted.size >= MOST_NOTED) noted.clear();
  noted.set(device, at);
  await presence.seen(db(), device, gateDeviceId, gate, by.inspectorId, now);
}

export interface OfflineDevice {
  device: string;
  name: string | null;
  gate: string;
  /** The last time that it was heard of. */
  offlineSince: string;
  queued: number;
}

/**
 * Devices that have the list of a day and cannot be reached: until they are back, nobody knows whom they let in.
 * Refunds of tickets of that day wait for them.
 */
export async function offlineDevices(now: Date, day: Day = venueDay(now)): Promise<OfflineDevice[]> {
  const rows = await presence.offline(db(), instantAt(day, '00:00'), new Date(now.getTime() - SILENT_MS));
  return rows.map(({ device, name, gate, seenAt, queued }) => ({
    device,
    name,
    gate,
    offlineSince: seenAt.toISOString(),
    queued,
  }));
}

/** The device has sent what it had and forgets its list: nobody waits for it any more. False: never heard of it. */
export async function signOff(device: string, now: Date): Promise<boolean> {
  noted.delete(device);
  return (await presence.left(db(), device, now)).length > 0;
}
