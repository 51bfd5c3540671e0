import { createHash } from 'node:crypto';
import { settings } from '../../../../../config/settings';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import * as devices from '../store/devices';
import { findGate, type GateFacts, unknownGate } from './gate-facts';

/** Where a request about the gate comes from; `token` is the header X-Gate-Device. */
export interface GateCaller {
  gate: string;
  token: string | undefined;
  /** The admin itself is no device that could be registered. */
  fromAdmin?: boolean;
  now: Date;
}

export interface GateAccess {
  gate: GateFacts;
  device: devices.DeviceRow | null;
}

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

const forbidden = (reason: string, facts: object = {}): DomainError =>
  new DomainError('FORBIDDEN', { reason, ...facts });

/**
 * The gate, and the registered device behind a token. Throws FORBIDDEN with `reason`: device-unknown, device-revoked,
 * device-expired, device-gate (registered for others); and, where only registered ones count, device-missing and
 * gate-unknown. No token and a gate that nobody set up are fine otherwise: what may pass there, tickets say themselves.
 */
export async function gateAccess(caller: GateCaller): Promise<GateAccess> {
  const access = await knownAccess(caller);
  refuseDevice(access, caller);
  return access;
}

/** As gateAccess, without refusing a device whose registration is over: what it did before that must not be lost. */
export async function knownAccess({ gate: slug, token, fromAdmin }: GateCaller): Promise<GateAccess> {
  const { registeredOnly } = settings().gate;
  const gate = await findGate(slug);
  if (!gate && registeredOnly) throw forbidden('gate-unknown', { gate: slug });
  if (!token && registeredOnly && !fromAdmin) throw forbidden('device-missing');
  const [device = null] = token ? await devices.byToken(db(), hashOf(token)) : [];
  if (token && !device) throw forbidden('device-unknown');
  return { gate: gate ?? unknownGate(slug), device };
}

function refuseDevice({ device }: GateAccess, { gate, now }: GateCaller): void {
  if (!device) return;
  const { name, revokedAt, tokenExpiresAt, gates } = device;
  if (revokedAt) throw forbidden('device-revoked', { device: name, revokedAt: revokedAt.toISOString() });
  if (tokenExpiresAt && tokenExpiresAt <= now)
    throw forbidden('device-expired', { device: name, expiredAt: tokenExpiresAt.toISOString() });
  if (gates.length > 0 && !gates.includes(gate)) throw forbidden('device-gate', { device: name, gates });
}
