import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NetworkError } from '@/api/errors';
import { noteServerNow } from '@/lib/server-clock';
import { ShelfFull } from '@/platform/shelf-contract';
import { dayKind, GateServer, listed } from '../../../../test/gate-server';
import { MemoryShelf } from '../../../../test/memory-shelf';
import type { Attempt } from './attempt';
import { Station } from './station';

const CODE = '22ABCDEFGHJKMNPQR';
const OTHER = '33ABCDEFGHJKMNPQS';
const TEN = '44ABCDEFGHJKMNPQT';

let shelf: MemoryShelf;
let server: GateServer;
let keys = 0;
const attempt = (code: string, change: Partial<Attempt> = {}): Attempt => {
  keys += 1;
  return {
    key: `K${String(keys).padStart(3, '0')}`,
    code,
    direction: 'in',
    count: null,
    idChecked: false,
    ...change,
  };
};
const tenUses = (used = 0) => ({ uses: [{ used, usedToday: 0, last: null }] });

/** A station that has the list: two day tickets and one for ten. */
async function synced(): Promise<Station> {
  server.pages = [
    {
      kinds: [
        dayKind(),
        dayKind({ id: 'ten', parts: [{ title: '', gates: [], uses: 10, needsSlot: false }] }),
      ],
      tickets: [listed(CODE), listed(OTHER), listed(TEN, { kind: 'ten', ...tenUses() })],
    },
  ];
  return reopened(true);
}

/** The page again, after a reload or a crash: nothing is left but the shelf. */
async function reopened(sync: boolean): Promise<Station> {
  const station = new Station(shelf, server, 'east');
  await station.open();
  if (sync) await station.sync();
  return station;
}

beforeEach(() => {
  shelf = new MemoryShelf();
  server = new GateServer();
  noteServerNow(new Date().toISOString());
  vi.spyOn(console, 'warn').mockImplementation(() => undefined);
  return () => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  };
});

describe('without network', () => {
  it('lets a ticket in once, also after a reload, and says when it was', async () => {
    const station = await synced();
    server.network = false;
    const first = await station.scan(attempt(server.printed(CODE)));
    expect(first).toMatchObject({ admitted: true, usesLeft: 0, id: '' });
    expect(await station.scan(attempt(CODE.slice(-8)))).toMatchObject({
      admitted: false,
      reason: 'TICKET_ALREADY_USED',
      facts: { usedAt: first.at, gate: 'east' },
    });
    const again = await reopened(false);
    expect(await again.scan(attempt(server.printed(CODE)))).toMatchObject({ reason: 'TICKET_ALREADY_USED' });
    expect(again.state()).toMatchObject({ link: 'offline', waiting: 3 });
  });

  it('refuses a ticket that was let in a moment before, while there still was network', async () => {
    const station = await synced();
    server.scanAnswer = { admitted: true, id: 'S9' };
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({ id: 'S9', admitted: true });
    server.network = false;
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({
      reason: 'TICKET_ALREADY_USED',
    });
  });

  it('refuses forged and unknown codes, old live codes, and what was revoked', async () => {
    server.pages = [
      {
        kinds: [dayKind()],
        tickets: [listed(CODE)],
        revoked: [{ code: OTHER, shortCode: OTHER.slice(-8), reason: 'TICKET_REFUNDING', facts: {} }],
      },
    ];
    const station = await reopened(true);
    server.network = false;
    const reason = async (code: string) => (await station.scan(attempt(code))).reason;
    expect(await reason(new GateServer().printed(CODE))).toBe('CODE_INVALID');
    expect(await reason(server.live(CODE, Date.now() - 31_000))).toBe('CODE_EXPIRED');
    expect(await reason(server.printed(TEN))).toBe('NOT_IN_MANIFEST');
    expect(await reason(server.printed(OTHER))).toBe('TICKET_REFUNDING');
    expect(await reason(server.live(CODE, Date.now() - 29_000))).toBeUndefined();
  });

  it('measures a live code against the server’s clock, also in a page opened without network', async () => {
    const station = await synced();
    // The phone runs ten minutes fast; the server says so with each answer.
    const serverMs = Date.now() - 600_000;
    server.pages = [{}];
    noteServerNow(new Date(serverMs).toISOString());
    await station.sync();
    noteServerNow(new Date().toISOString());
    server.network = false;
    const again = await reopened(false);
    expect(await again.scan(attempt(server.live(CODE, serverMs + 60_000)))).toMatchObject({ admitted: true });
    expect(await again.scan(attempt(server.live(OTHER, serverMs - 60_000)))).toMatchObject({
      reason: 'CODE_EXPIRED',
    });
  });

  it('asks how many enter before it books anything, and waits no longer for the live code meanwhile', async () => {
    const station = await synced();
    server.network = false;
    const code = server.live(TEN, Date.now() + 1_000);
    const asked = await station.scan(attempt(code));
    expect(asked).toMatchObject({ reason: 'HEAD_COUNT', facts: { mostHeads: 10 } });
    expect(station.state().waiting).toBe(0);
    vi.useFakeTimers({ now: Date.now() + 120_000 });
    const readAtMs = Date.parse(asked.at);
    expect(await station.scan(attempt(code, { count: 4 }))).toMatchObject({ reason: 'CODE_EXPIRED' });
    expect(await station.scan(attempt(code, { count: 4, readAtMs }))).toMatchObject({
      admitted: true,
      headCount: 4,
      usesLeft: 6,
    });
    vi.setSystemTime(Date.now() + 600_000);
    expect(await station.scan(attempt(code, { count: 4, readAtMs }))).toMatchObject({
      reason: 'CODE_EXPIRED',
    });
  });

  it.each(['all', 'live-only'] as const)('stops after the limit: %s', async (offlineRefuses) => {
    server.rules = { ...server.rules, offlineRefuses };
    server.pages = [
      {
        kinds: [dayKind(), dayKind({ id: 'live', liveCodeOnly: true })],
        tickets: [listed(CODE), listed(OTHER, { kind: 'live' })],
      },
    ];
    const station = await reopened(true);
    server.network = false;
    vi.useFakeTimers({ now: Date.now() + 61 * 60_000 });
    const live = await station.scan(attempt(server.live(OTHER, Date.now() + 30_000)));
    expect(live).toMatchObject({ reason: 'OFFLINE_TOO_LONG' });
    const printed = await station.scan(attempt(server.printed(CODE)));
    expect(printed.reason).toBe(offlineRefuses === 'all' ? 'OFFLINE_TOO_LONG' : undefined);
  });

  it('lets nobody in when the scan cannot be kept, and says why', async () => {
    const station = await synced();
    server.network = false;
    shelf.full = true;
    await expect(station.scan(attempt(server.printed(CODE)))).rejects.toThrow(ShelfFull);
    expect(station.state()).toMatchObject({ problem: 'storage', waiting: 0 });
    shelf.full = false;
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({ admitted: true });
  });

  it('says that there is no network while it never had a list', async () => {
    server.network = false;
    const station = await reopened(true);
    await expect(station.scan(attempt(server.printed(CODE)))).rejects.toThrow(NetworkError);
    expect(station.state()).toMatchObject({ syncedAt: null, waiting: 0 });
  });

  it('lets everybody out, whatever the code', async () => {
    const station = await synced();
    server.network = false;
    const out = { direction: 'out' } as const;
    expect(await station.scan(attempt(server.live(CODE, Date.now() - 3_600_000), out))).toMatchObject({
      admitted: true,
      direction: 'out',
    });
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({ admitted: true });
  });
});

describe('when the network is back', () => {
  it('sends what waited in its order, in batches, once, with the keys it had', async () => {
    const station = await synced();
    server.network = false;
    for (const code of [CODE, OTHER, CODE]) await station.scan(attempt(server.printed(code)));
    const made = station
      .state()
      .scans.map(({ key }) => key)
      .reverse();
    server.network = true;
    const again = await reopened(true);
    expect(server.uploads.map((batch) => batch.length)).toEqual([2, 1]);
    expect(server.uploads.flat().map(({ key }) => key)).toEqual(made);
    expect(server.uploads.flat().map(({ decision, reason }) => reason ?? decision)).toEqual([
      'admitted',
      'admitted',
      'TICKET_ALREADY_USED',
    ]);
    expect(again.state()).toMatchObject({ link: 'online', waiting: 0 });
    await again.sync();
    expect(server.uploads.flat()).toHaveLength(3);
  });

  it('a sync that is asked for before the shelf was read sends what lies there, and asks for the change only', async () => {
    const station = await synced();
    server.network = false;
    await station.scan(attempt(server.printed(CODE)));
    server.network = true;
    const again = new Station(shelf, server, 'east');
    expect(await again.sync()).toBe(true);
    expect(server.uploads.flat()).toHaveLength(1);
    expect(server.asked).toEqual([null, 'c1']);
  });

  it('keeps what the server did not answer, and forgets nothing when the network breaks in between', async () => {
    const station = await synced();
    server.network = false;
    for (const code of [CODE, OTHER, TEN]) await station.scan(attempt(server.printed(code), { count: 1 }));
    server.network = true;
    const real = server.upload.bind(server);
    server.upload = async (gate, scans) => {
      const results = await real(gate, scans);
      server.network = false;
      return results;
    };
    expect(await station.sync()).toBe(false);
    expect((await reopened(false)).state().waiting).toBe(1);
  });

  it('an answer that got lost is the same attempt when it is sent later', async () => {
    const station = await synced();
    server.network = false;
    const lost = attempt(server.printed(CODE));
    await station.scan(lost);
    server.network = true;
    await station.sync();
    expect(server.uploads.flat().map(({ key }) => key)).toEqual([lost.key]);
  });

  it('does not let a ticket in twice while the first entry is still on its way', async () => {
    let station = await synced();
    server.network = false;
    await station.scan(attempt(server.printed(CODE)));
    station = await reopened(false);
    server.network = true;
    server.upload = () => Promise.reject(new NetworkError('still bad'));
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({
      reason: 'TICKET_ALREADY_USED',
    });
  });

  it('counts a use once, whether it is here, sent, or already on the list', async () => {
    const station = await synced();
    server.network = false;
    await station.scan(attempt(server.printed(TEN), { count: 3 }));
    server.network = true;
    server.pages = [{ tickets: [listed(TEN, { kind: 'ten', ...tenUses(3) })] }];
    await station.sync();
    server.network = false;
    expect(await station.scan(attempt(server.printed(TEN), { count: 7 }))).toMatchObject({
      admitted: true,
      usesLeft: 0,
    });
    expect(await station.scan(attempt(server.printed(TEN), { count: 1 }))).toMatchObject({ admitted: false });
  });

  it('shows a conflict until it was read', async () => {
    const station = await synced();
    server.network = false;
    const scan = attempt(server.printed(CODE));
    await station.scan(scan);
    server.conflicts.set(scan.key, { reason: 'TICKET_CANCELLED', facts: { status: 'refunded' }, beyond: 1 });
    server.network = true;
    const again = await reopened(true);
    expect(again.state().scans[0]).toMatchObject({
      state: 'conflict',
      conflict: { reason: 'TICKET_CANCELLED' },
    });
    await again.dismissConflicts();
    expect((await reopened(false)).state().scans[0]).toMatchObject({ state: 'booked' });
  });

  it('begins the list anew when the server says so, and keeps the old one until then', async () => {
    const station = await synced();
    server.pages = [
      { reset: true, kinds: [dayKind()], tickets: [listed(OTHER)], more: true },
      { tickets: [] },
    ];
    await station.sync();
    server.network = false;
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({ reason: 'NOT_IN_MANIFEST' });
    expect(await station.scan(attempt(server.printed(OTHER)))).toMatchObject({ admitted: true });
    expect(server.asked).toEqual([null, 'c1', 'c2']);
  });
});

describe('undoing', () => {
  it('of what still waits: the ticket opens again here, and the server takes it back after it was sent', async () => {
    const station = await synced();
    server.network = false;
    const scan = attempt(server.printed(CODE));
    await station.scan(scan);
    await station.undo(scan.key);
    expect(await station.scan(attempt(server.printed(CODE)))).toMatchObject({ admitted: true });
    server.network = true;
    await station.sync();
    expect(server.undone).toEqual([`booked-${scan.key}`]);
  });

  it('that comes too late at the server is shown, and does not stop the rest', async () => {
    const station = await synced();
    server.network = false;
    const late = attempt(server.printed(CODE), { key: 'K-late' });
    await station.scan(late);
    await station.undo('K-late');
    await station.scan(attempt(server.printed(OTHER)));
    server.network = true;
    expect(await station.sync()).toBe(true);
    expect(station.state()).toMatchObject({ waiting: 0 });
    expect(station.state().scans.find(({ key }) => key === 'K-late')).toMatchObject({
      state: 'conflict',
      conflict: { reason: 'SCAN_NOT_UNDOABLE' },
    });
  });
});
