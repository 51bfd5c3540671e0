import { checkAtGate, type GateAttempt, type GateDecision, type GateTicket } from './gate-check';

/** What bounds the harm that a gate without network can do. */
export interface OfflineLimits {
  /** The instant at which the device last had everything. */
  syncedAt: Date;
  offlineMinutes: number;
  /** What is refused once `offlineMinutes` are over. */
  refuseThen: 'live-only' | 'all';
}

/**
 * As checkAtGate, for a device without network; runs in the gate's page. `ticket` is null when the device's list does not
 * have it: a genuine code says nothing about its date, nor whether the money went back.
 */
export function checkOffline(
  ticket: GateTicket | null,
  attempt: GateAttempt,
  { syncedAt, offlineMinutes, refuseThen }: OfflineLimits,
): GateDecision {
  const isOver = attempt.at.getTime() - syncedAt.getTime() > offlineMinutes * 60_000;
  if (isOver && (refuseThen === 'all' || ticket?.liveCodeOnly))
    return {
      admitted: false,
      reason: 'OFFLINE_TOO_LONG',
      facts: { syncedAt: syncedAt.toISOString(), offlineMinutes },
    };
  if (!ticket)
    return { admitted: false, reason: 'NOT_IN_MANIFEST', facts: { syncedAt: syncedAt.toISOString() } };
  return checkAtGate(ticket, attempt);
}
