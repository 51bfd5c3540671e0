import { randomBytes, randomInt } from 'node:crypto';
import { settings } from '../../../../../config/settings';
import { adminActor, recordAudit } from '../../../../kernel/audit';
import { randomCode } from '../../../../kernel/code';
import { db, inTransaction, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as devices from '../store/devices';
import { hashOf } from './gate-access';

const DAY_MS = 86_400_000;
const CODE_MS = 15 * 60_000;
const CODE_DIGITS = 8;
const TOKEN_BYTES = 32;
const ID_LENGTH = 12;

export interface NewDeviceCode {
  id: string;
  name: string;
  gates: string[];
  /** Eight digits, once, for some minutes. */
  code: string;
  expiresAt: string;
}

export interface Registration {
  id: string;
  name: string;
  gates: string[];
  /** The device keeps it and sends it as X-Gate-Device; we keep its hash only. */
  token: string;
  expiresAt: string;
}

const newCode = (): string => String(randomInt(10 ** CODE_DIGITS)).padStart(CODE_DIGITS, '0');

/** A device that staff want to register: answers the code to be typed there. */
export function addDevice(name: string, gates: string[], adminId: number, now: Date): Promise<NewDeviceCode> {
  const code = newCode();
  const expiresAt = new Date(now.getTime() + CODE_MS);
  return changed(adminId, 'create', async (tx, by) => {
    const rows = await devices.insert(
      tx,
      randomCode(ID_LENGTH),
      name,
      gates,
      hashOf(code),
      expiresAt,
      by,
      now,
    );
    return { rows, answer: (device) => ({ ...namesOf(device), code, expiresAt: expiresAt.toISOString() }) };
  });
}

/** Another code: for a new telephone in the old one's place, or when the first code was too old. Throws DEVICE_NOT_FOUND. */
export function renewDeviceCode(id: string, adminId: number, now: Date): Promise<NewDeviceCode> {
  const code = newCode();
  const expiresAt = new Date(now.getTime() + CODE_MS);
  return changed(adminId, 'renew-code', async (tx) => {
    const rows = await devices.renewCode(tx, id, hashOf(code), expiresAt);
    return { rows, answer: (device) => ({ ...namesOf(device), code, expiresAt: expiresAt.toISOString() }) };
  });
}

/** From this moment the device scans nothing more; twice is once. Throws DEVICE_NOT_FOUND. */
export async function revokeDevice(id: string, reason: string | null, adminId: number, now: Date) {
  const [known] = await devices.find(db(), id);
  if (known?.revokedAt) return { id, revokedAt: known.revokedAt.toISOString() };
  return changed(adminId, 'revoke', async (tx, by) => {
    const rows = await devices.revoke(tx, id, now, by, reason);
    return { rows, answer: () => ({ id, revokedAt: now.toISOString() }) };
  });
}

interface Change<Answer> {
  rows: devices.DeviceRow[];
  answer: (device: devices.DeviceRow) => Answer;
}

/** A change of a device with its record, together. */
async function changed<Answer>(
  adminId: number,
  action: string,
  change: (tx: Tx, by: string) => Promise<Change<Answer>>,
): Promise<Answer> {
  const actor = await adminActor(adminId);
  return inTransaction(async (tx) => {
    const { rows, answer } = await change(tx, actor.name);
    const [device] = rows;
    if (!device) throw new DomainError('DEVICE_NOT_FOUND');
    await recordAudit(tx, {
      actor,
      action,
      subject: { kind: 'device', id: device.publicId, title: device.name },
      changes: [{ field: 'gates', before: null, after: device.gates.join(', ') }],
    });
    return answer(device);
  });
}

/** Exchanges the code that staff made for a token. Throws DEVICE_CODE_INVALID: wrong, used, too old, revoked. */
export async function registerDevice(code: string, now: Date): Promise<Registration> {
  const token = randomBytes(TOKEN_BYTES).toString('base64url');
  const expiresAt = new Date(now.getTime() + settings().gate.deviceDays * DAY_MS);
  const [device] = await devices.register(db(), hashOf(code), now, hashOf(token), expiresAt);
  if (!device) throw new DomainError('DEVICE_CODE_INVALID');
  return { ...namesOf(device), token, expiresAt: expiresAt.toISOString() };
}

const namesOf = ({ publicId, name, gates }: devices.DeviceRow) => ({ id: publicId, name, gates });
