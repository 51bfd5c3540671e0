import type {
  GateAttempt,
  GateEntitlement,
  GateTicket,
} from '../../src/plugins/ticketing/server/rules/gate-check';

export const shanghai = (local: string) => new Date(`${local}+08:00`);
/** The 8th of May, ten to twelve. */
export const window = {
  visitDate: '2026-05-08',
  startsAt: shanghai('2026-05-08T10:00:00'),
  endsAt: shanghai('2026-05-08T12:00:00'),
  wholeDay: false,
};
export const entitlement = (change: Partial<GateEntitlement> = {}): GateEntitlement => ({
  id: 1,
  gates: [],
  uses: 1,
  used: 0,
  slot: window,
  needsSlot: true,
  ...change,
});
export const ticket = (
  change: Partial<GateTicket> = {},
  ...entitlements: Partial<GateEntitlement>[]
): GateTicket => ({
  status: 'valid',
  liveCodeOnly: false,
  earlyMinutes: 15,
  entitlements: (entitlements.length > 0 ? entitlements : [{}]).map(entitlement),
  lastUse: null,
  ...change,
});
export const attempt = (change: Partial<GateAttempt> = {}): GateAttempt => ({
  gate: 'south',
  kind: 'static',
  headCount: 1,
  at: shanghai('2026-05-08T11:00:00'),
  ...change,
});
export const at = (local: string) => attempt({ at: shanghai(local) });
export const YESTERDAY = { slot: { ...window, visitDate: '2026-05-07' } };
export const lastUse = { at: shanghai('2026-05-08T10:05:00'), gate: 'north' };
