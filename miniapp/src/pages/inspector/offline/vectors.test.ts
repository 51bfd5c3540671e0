import { checkAtGate, type GateTicket } from '@gate/gate-check';
import { gateVectors } from '@gate/gate-vectors';
import { gateTicketOf, type ManifestKind, type ManifestSlot, type ManifestTicket } from '@gate/manifest';
import { describe, expect, it } from 'vitest';
import { MemoryShelf } from '../../../../test/memory-shelf';
import { emptyHead, findTicket, keepChange } from './manifest-store';

/** The ticket of a case as the server would put it into the list. */
function onTheList(ticket: GateTicket): {
  entry: ManifestTicket;
  kind: ManifestKind;
  slot: ManifestSlot | null;
} {
  const slot = ticket.entitlements[0]?.slot ?? null;
  const kind: ManifestKind = {
    id: 'kind',
    title: 'case',
    product: ticket.product,
    liveCodeOnly: ticket.liveCodeOnly,
    earlyMinutes: ticket.earlyMinutes,
    lateMinutes: ticket.lateMinutes,
    minutesBetweenUses: ticket.minutesBetweenUses,
    usesPerDay: ticket.usesPerDay,
    idCheck: ticket.idCheck !== null,
    parts: ticket.entitlements.map(({ gates, uses, needsSlot }) => ({ title: '', gates, uses, needsSlot })),
  };
  const entry: ManifestTicket = {
    code: '23456789ABCDEFGHJ',
    shortCode: 'ZYXWVTSR',
    status: ticket.status,
    kind: 'kind',
    slot: slot && 'slot',
    validUntil: ticket.validUntil?.toISOString() ?? null,
    visitor: ticket.idCheck?.visitor ?? null,
    document: ticket.idCheck?.document ?? null,
    uses: ticket.entitlements.map(({ used, usedToday, lastUse }) => ({
      used,
      usedToday,
      last: lastUse && { at: lastUse.at.toISOString(), gate: lastUse.gate },
    })),
  };
  if (!slot) return { entry, kind, slot };
  const { visitDate: date, startsAt, endsAt, wholeDay } = slot;
  const times = { startsAt: startsAt.toISOString(), endsAt: endsAt.toISOString() };
  return { entry, kind, slot: { id: 'slot', date, wholeDay, ...times } };
}

/** Of a list, all parts of a ticket are for one slot; a case with several is the server's alone. */
const isOfOneSlot = ({ entitlements }: GateTicket): boolean =>
  new Set(entitlements.map(({ slot }) => slot?.startsAt.getTime())).size <= 1;

const cases = gateVectors.filter(({ ticket }) => isOfOneSlot(ticket));

describe('the cases of the gate, with the ticket from the list that a phone keeps', () => {
  it('are nearly all of the server’s', () => {
    expect(cases.length).toBeGreaterThan(gateVectors.length * 0.85);
  });

  it.each(cases.map((vector) => [vector.refuses?.reason ?? 'admitted', vector.name, vector] as const))(
    '%s: %s',
    async (_reason, _name, { ticket, attempt, admits, refuses }) => {
      const shelf = new MemoryShelf();
      const { entry, kind, slot } = onTheList(ticket);
      const change = {
        cursor: 'c',
        facts: {},
        kinds: [kind],
        slots: slot ? [slot] : [],
        tickets: [entry],
        revoked: [],
      };
      const head = await keepChange(shelf, emptyHead('south'), change);
      const found = await findTicket(shelf, head, entry.shortCode);
      if (!found || !('listed' in found)) throw new Error('the ticket is not on the list');
      const { listed } = found;
      const decision = checkAtGate(gateTicketOf(listed.ticket, listed.kind, listed.slot), attempt);
      if (refuses) expect(decision).toEqual({ admitted: false, ...refuses });
      else
        expect(decision).toMatchObject({
          admitted: true,
          entitlement: { position: admits?.position },
          headCount: admits?.headCount,
        });
    },
  );
});
