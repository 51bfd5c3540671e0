import type { GateEntitlement, GateTicket } from '@gate/gate-check';
import type { Day } from '@/lib/days';
import type { OwnUse } from './kept-scan';

/** A ticket as the list kept here tells it, and what this device did to it since. Pure. */
export function withOwnUses(ticket: GateTicket, uses: readonly OwnUse[], today: Day): GateTicket {
  if (uses.length === 0) return ticket;
  return {
    ...ticket,
    entitlements: ticket.entitlements.map((one) =>
      uses
        .filter(({ position }) => position === one.position)
        .reduce((sum, use) => add(sum, use, today), one),
    ),
  };
}

function add(entitlement: GateEntitlement, use: OwnUse, today: Day): GateEntitlement {
  const at = new Date(use.at);
  const isLast = !entitlement.lastUse || at >= entitlement.lastUse.at;
  return {
    ...entitlement,
    used: entitlement.used + use.heads,
    usedToday: entitlement.usedToday + (use.day === today ? use.heads : 0),
    lastUse: isLast ? { at, gate: use.gate } : entitlement.lastUse,
  };
}
