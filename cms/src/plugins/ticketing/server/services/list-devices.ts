import { instantAt, venueDay } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import * as devices from '../store/devices';
import * as presence from '../store/presence';
import { offlineDevices } from './gate-presence';

const MOST_DEVICES = 500;

export interface DeviceView {
  /** Null: not registered, only heard of today. */
  id: string | null;
  name: string;
  gates: string[];
  state: 'waiting' | 'active' | 'expired' | 'revoked' | 'unregistered';
  createdBy: string | null;
  codeExpiresAt: string | null;
  tokenExpiresAt: string | null;
  revokedAt: string | null;
  revokedBy: string | null;
  revokeReason: string | null;
  /** What the device calls itself, where it stands and when it was heard of today; null: not today. */
  presence: {
    device: string;
    gate: string;
    seenAt: string;
    syncedAt: string | null;
    offlineSince: string | null;
    queued: number;
    leftAt: string | null;
  } | null;
}

/** Registered devices, and those that were only heard of today. */
export async function listDevices(now: Date): Promise<DeviceView[]> {
  const [registered, today, offline] = await Promise.all([
    devices.list(db(), MOST_DEVICES),
    presence.since(db(), instantAt(venueDay(now), '00:00')),
    offlineDevices(now),
  ]);
  const silent = new Set(offline.map(({ device }) => device));
  const heardOf = (row: presence.PresenceRow) => presenceView(row, silent.has(row.device));
  const byId = new Map(today.map((row) => [row.registration, row]));
  const strangers = today.filter(({ registration }) => registration === null);
  return [
    ...registered.map((row) => {
      const heard = byId.get(row.publicId);
      return { ...deviceView(row, now), presence: heard ? heardOf(heard) : null };
    }),
    ...strangers.map((row) => ({ ...UNREGISTERED, name: row.device, presence: heardOf(row) })),
  ];
}

const UNREGISTERED: Omit<DeviceView, 'name' | 'presence'> = {
  id: null,
  gates: [],
  state: 'unregistered',
  createdBy: null,
  codeExpiresAt: null,
  tokenExpiresAt: null,
  revokedAt: null,
  revokedBy: null,
  revokeReason: null,
};

const deviceView = (row: devices.DeviceRow, now: Date): Omit<DeviceView, 'presence'> => ({
  id: row.publicId,
  name: row.name,
  gates: row.gates,
  state: stateOf(row, now),
  createdBy: row.createdBy,
  codeExpiresAt: row.codeExpiresAt?.toISOString() ?? null,
  tokenExpiresAt: row.tokenExpiresAt?.toISOString() ?? null,
  revokedAt: row.revokedAt?.toISOString() ?? null,
  revokedBy: row.revokedBy,
  revokeReason: row.revokeReason,
});

function stateOf({ revokedAt, tokenExpiresAt }: devices.DeviceRow, now: Date): DeviceView['state'] {
  if (revokedAt) return 'revoked';
  if (!tokenExpiresAt) return 'waiting';
  return tokenExpiresAt <= now ? 'expired' : 'active';
}

const presenceView = (row: presence.PresenceRow, isSilent: boolean): NonNullable<DeviceView['presence']> => ({
  device: row.device,
  gate: row.gate,
  seenAt: row.seenAt.toISOString(),
  syncedAt: row.syncedAt?.toISOString() ?? null,
  offlineSince: isSilent ? row.seenAt.toISOString() : null,
  queued: row.queued,
  leftAt: row.leftAt?.toISOString() ?? null,
});
