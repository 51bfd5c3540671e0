import { describe, expect, it } from 'vitest';
import { checkAtGate } from './gate-check';
import { attempt, gateVectors, ticket } from './gate-vectors';
import { gateTicketOf, type ManifestKind, type ManifestSlot, type ManifestTicket } from './manifest';
import { checkOffline, type OfflineLimits } from './offline-check';

const minutes = (count: number) => new Date(attempt().at.getTime() - count * 60_000);
const limits = (change: Partial<OfflineLimits> = {}): OfflineLimits => ({
  syncedAt: minutes(10),
  offlineMinutes: 60,
  refuseThen: 'all',
  ...change,
});

describe('checkOffline', () => {
  it('says what the server would, while the list is fresh', () => {
    for (const { ticket: one, attempt: tried } of gateVectors)
      expect(checkOffline(one, tried, limits({ syncedAt: tried.at }))).toEqual(checkAtGate(one, tried));
  });

  it('refuses what its list does not have', () => {
    expect(checkOffline(null, attempt(), limits())).toMatchObject({ reason: 'NOT_IN_MANIFEST' });
  });

  it('refuses everything, or what wants a live code, once the limit is over, and not a moment before', () => {
    const live = ticket({ liveCodeOnly: true });
    const scanned = attempt({ kind: 'live' });
    const atLimit = limits({ syncedAt: minutes(60) });
    const over = limits({ syncedAt: new Date(minutes(60).getTime() - 1) });
    expect(checkOffline(ticket(), scanned, atLimit).admitted).toBe(true);
    expect(checkOffline(ticket(), scanned, over)).toMatchObject({
      reason: 'OFFLINE_TOO_LONG',
      facts: { offlineMinutes: 60, syncedAt: over.syncedAt.toISOString() },
    });
    const liveOnly = { ...over, refuseThen: 'live-only' } as const;
    expect(checkOffline(ticket(), scanned, liveOnly).admitted).toBe(true);
    expect(checkOffline(live, scanned, liveOnly)).toMatchObject({ reason: 'OFFLINE_TOO_LONG' });
    expect(checkOffline(live, scanned, { ...liveOnly, syncedAt: minutes(60) }).admitted).toBe(true);
  });
});

describe('gateTicketOf', () => {
  /** A ticket of the vectors as the list would carry it. */
  const listed = (one: (typeof gateVectors)[number]['ticket']) => {
    const { entitlements, idCheck, validUntil, status, ...rules } = one;
    const booked = entitlements.find(({ slot }) => slot !== null)?.slot ?? null;
    const kind: ManifestKind = {
      id: 'k',
      title: 'x',
      ...rules,
      idCheck: idCheck !== null,
      parts: entitlements.map(({ gates, uses, needsSlot }) => ({ title: 'x', gates, uses, needsSlot })),
    };
    const slot: ManifestSlot | null = booked && {
      id: 's',
      date: booked.visitDate,
      startsAt: booked.startsAt.toISOString(),
      endsAt: booked.endsAt.toISOString(),
      wholeDay: booked.wholeDay,
    };
    const entry: ManifestTicket = {
      code: 'c',
      shortCode: 's',
      status,
      kind: 'k',
      slot: slot && 's',
      validUntil: validUntil?.toISOString() ?? null,
      visitor: idCheck?.visitor ?? null,
      document: idCheck?.document ?? null,
      uses: entitlements.map(({ used, usedToday, lastUse }) => ({
        used,
        usedToday,
        last: lastUse && { at: lastUse.at.toISOString(), gate: lastUse.gate },
      })),
    };
    return JSON.parse(JSON.stringify([entry, kind, slot])) as [
      ManifestTicket,
      ManifestKind,
      ManifestSlot | null,
    ];
  };

  it('brings back through JSON what the decision needs, for every ticket whose parts share a slot', () => {
    const alike = gateVectors.filter(
      ({ ticket: one }) => new Set(one.entitlements.map(({ slot }) => slot?.visitDate)).size === 1,
    );
    expect(alike.length).toBeGreaterThan(40);
    for (const { ticket: one } of alike) expect(gateTicketOf(...listed(one))).toEqual(one);
  });
});
