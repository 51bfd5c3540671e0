import { statement } from '../../../../kernel/db';

export interface DeviceRow extends Record<string, unknown> {
  id: number;
  publicId: string;
  name: string;
  gates: string[];
  codeExpiresAt: Date | null;
  tokenExpiresAt: Date | null;
  createdBy: string;
  createdAt: Date;
  registeredAt: Date | null;
  revokedAt: Date | null;
  revokedBy: string | null;
  revokeReason: string | null;
}

const COLUMNS = `d.id, d.public_id as "publicId", d.name, d.gates, d.code_expires_at as "codeExpiresAt",
  d.token_expires_at as "tokenExpiresAt", d.created_by as "createdBy", d.created_at as "createdAt",
  d.registered_at as "registeredAt", d.revoked_at as "revokedAt", d.revoked_by as "revokedBy",
  d.revoke_reason as "revokeReason"`;

export const insert = statement<DeviceRow, [string, string, string[], Buffer, Date, string, Date]>(
  'devices.insert',
  `insert into gate_devices as d (public_id, name, gates, code_hash, code_expires_at, created_by, created_at)
   values ($1, $2, $3, $4, $5, $6, $7) returning ${COLUMNS}`,
);

/** A new one-time code; the token that the device has stays good until the code is used. Not for a revoked device. */
export const renewCode = statement<DeviceRow, [string, Buffer, Date]>(
  'devices.renew-code',
  `update gate_devices as d set code_hash = $2, code_expires_at = $3
    where d.public_id = $1 and d.revoked_at is null returning ${COLUMNS}`,
);

/** Exchanges the one-time code for a token: of two who try at once one wins. */
export const register = statement<DeviceRow, [Buffer, Date, Buffer, Date]>(
  'devices.register',
  `update gate_devices as d
      set code_hash = null, code_expires_at = null, token_hash = $3, token_expires_at = $4, registered_at = $2
    where d.code_hash = $1 and d.code_expires_at > $2 and d.revoked_at is null
    returning ${COLUMNS}`,
);

export const byToken = statement<DeviceRow, [Buffer]>(
  'devices.by-token',
  `select ${COLUMNS} from gate_devices d where d.token_hash = $1`,
);

export const find = statement<DeviceRow, [string]>(
  'devices.find',
  `select ${COLUMNS} from gate_devices d where d.public_id = $1`,
);

/** Only once: who revoked it first stays. */
export const revoke = statement<DeviceRow, [string, Date, string, string | null]>(
  'devices.revoke',
  `update gate_devices as d
      set revoked_at = $2, revoked_by = $3, revoke_reason = $4, code_hash = null, code_expires_at = null
    where d.public_id = $1 and d.revoked_at is null returning ${COLUMNS}`,
);

export const list = statement<DeviceRow, [number]>(
  'devices.list',
  `select ${COLUMNS} from gate_devices d order by d.revoked_at is not null, d.id desc limit $1`,
);
