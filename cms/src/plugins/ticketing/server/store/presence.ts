import { statement } from '../../../../kernel/db';

export interface PresenceRow extends Record<string, unknown> {
  device: string;
  /** publicId of the registered device, and its name. */
  registration: string | null;
  name: string | null;
  gate: string;
  seenAt: Date;
  syncedAt: Date | null;
  queued: number;
  leftAt: Date | null;
}

/** A scan came from the device: it is online. Says nothing about its list. */
export const seen = statement<Record<string, never>, [string, number | null, string, number, Date]>(
  'presence.seen',
  `insert into gate_presence (device, gate_device_id, gate, inspector_id, seen_at) values ($1, $2, $3, $4, $5)
   on conflict (device) do update
      set gate_device_id = excluded.gate_device_id, gate = excluded.gate, inspector_id = excluded.inspector_id,
          seen_at = greatest(gate_presence.seen_at, excluded.seen_at)`,
);

/** The device has the whole list now; $6: scans that wait there. */
export const synced = statement<Record<string, never>, [string, number | null, string, number, Date, number]>(
  'presence.synced',
  `insert into gate_presence (device, gate_device_id, gate, inspector_id, seen_at, synced_at, queued)
   values ($1, $2, $3, $4, $5, $5, $6)
   on conflict (device) do update
      set gate_device_id = excluded.gate_device_id, gate = excluded.gate, inspector_id = excluded.inspector_id,
          seen_at = excluded.seen_at, synced_at = excluded.synced_at, queued = excluded.queued, left_at = null`,
);

export const left = statement<{ device: string }, [string, Date]>(
  'presence.left',
  'update gate_presence set left_at = $2, queued = 0, seen_at = $2 where device = $1 returning device',
);

const COLUMNS = `p.device, d.public_id as registration, d.name, p.gate, p.seen_at as "seenAt", p.synced_at as "syncedAt",
  p.queued, p.left_at as "leftAt"`;

/** Seen since $1. */
export const since = statement<PresenceRow, [Date]>(
  'presence.since',
  `select ${COLUMNS} from gate_presence p left join gate_devices d on d.id = p.gate_device_id
    where p.seen_at >= $1 order by p.device`,
);

/**
 * Devices that had a list since $1 and have been silent since before $2: they may be letting people in. Not those that
 * signed off or were revoked.
 */
export const offline = statement<PresenceRow, [Date, Date]>(
  'presence.offline',
  `select ${COLUMNS} from gate_presence p left join gate_devices d on d.id = p.gate_device_id
    where p.synced_at >= $1 and p.seen_at < $2 and p.left_at is null and d.revoked_at is null order by p.seen_at`,
);
