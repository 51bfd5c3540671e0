import type { GateAttempt, GateDecision, GateEntitlement, GateRules, GateTicket } from './gate-check';

/**
 * Cases of the gate's decision with their answers. The server's tests and the inspector's page run the same: what the page
 * decides without network is what the server would have said.
 */
export interface GateVector {
  name: string;
  ticket: GateTicket;
  attempt: GateAttempt;
  /** What is expected of the decision; of an admission the position of the entitlement and the head count. */
  admits?: { position: number; headCount: number };
  refuses?: { reason: Extract<GateDecision, { admitted: false }>['reason']; facts: Record<string, unknown> };
}

export const shanghai = (local: string): Date => new Date(`${local}+08:00`);

const onDay = (visitDate: string) => ({
  visitDate,
  startsAt: shanghai(`${visitDate}T10:00:00`),
  endsAt: shanghai(`${visitDate}T12:00:00`),
  wholeDay: false,
});

/** The 8th of May, ten to twelve. */
export const window = onDay('2026-05-08');

export const entitlement = (change: Partial<GateEntitlement> = {}, position = 0): GateEntitlement => ({
  position,
  gates: [],
  uses: 1,
  used: 0,
  usedToday: 0,
  lastUse: null,
  slot: window,
  needsSlot: true,
  ...change,
});

export const ticket = (
  change: Partial<GateTicket> = {},
  ...entitlements: Partial<GateEntitlement>[]
): GateTicket => ({
  status: 'valid',
  product: 'day-ticket',
  liveCodeOnly: false,
  earlyMinutes: 15,
  lateMinutes: 0,
  minutesBetweenUses: null,
  usesPerDay: null,
  idCheck: null,
  validUntil: null,
  entitlements: (entitlements.length > 0 ? entitlements : [{}]).map((one, index) => entitlement(one, index)),
  ...change,
});

export const gate = (change: Partial<GateRules> = {}): GateRules => ({
  slug: 'south',
  products: [],
  direction: 'both',
  idCheck: true,
  ...change,
});

export const attempt = (change: Partial<GateAttempt> = {}): GateAttempt => ({
  gate: gate(),
  kind: 'static',
  headCount: 1,
  idChecked: false,
  at: shanghai('2026-05-08T11:00:00'),
  day: '2026-05-08',
  ...change,
});

/** An attempt at a time of the venue's wall clock. */
export const at = (local: string, change: Partial<GateAttempt> = {}): GateAttempt =>
  attempt({ at: shanghai(local), day: local.slice(0, 10), ...change });

export const YESTERDAY = { slot: onDay('2026-05-07') };
export const TOMORROW = { slot: onDay('2026-05-09') };
export const lastUse = { at: shanghai('2026-05-08T10:05:00'), gate: 'north' };
const USED_AT = { usedAt: '2026-05-08T02:05:00.000Z', gate: 'north' };
const wholeDay = { slot: { ...window, wholeDay: true } };
const openDated = { slot: null, needsSlot: false };
const validUntil = shanghai('2026-05-08T24:00:00');
const idCheck = { visitor: '林**', document: '110***********1234' };
const tenTimes = { ...openDated, uses: 10, used: 3, usedToday: 1, lastUse };

const admits = (
  name: string,
  scanned: GateTicket,
  how: GateAttempt = attempt(),
  { position = 0, headCount = 1 } = {},
): GateVector => ({ name, ticket: scanned, attempt: how, admits: { position, headCount } });

const refuses = (
  reason: NonNullable<GateVector['refuses']>['reason'],
  name: string,
  scanned: GateTicket,
  how: GateAttempt = attempt(),
  facts: Record<string, unknown> = {},
): GateVector => ({ name, ticket: scanned, attempt: how, refuses: { reason, facts } });

const codeVectors = [
  refuses(
    'CODE_INVALID',
    'a printed code where only live ones open',
    ticket({ liveCodeOnly: true }),
    attempt(),
    {
      needs: 'live',
    },
  ),
  refuses(
    'CODE_INVALID',
    'a typed code where only live ones open',
    ticket({ liveCodeOnly: true }),
    attempt({ kind: 'typed' }),
    { needs: 'live' },
  ),
  admits('a live code where only live ones open', ticket({ liveCodeOnly: true }), attempt({ kind: 'live' })),
];

const placeVectors = [
  refuses('WRONG_GATE', 'another gate', ticket({}, { gates: ['north', 'museum'] }), attempt(), {
    gates: ['north', 'museum'],
  }),
  refuses(
    'WRONG_GATE',
    'a gate that takes other tickets only',
    ticket(),
    attempt({ gate: gate({ products: ['season-pass'] }) }),
    { product: false },
  ),
  refuses('WRONG_GATE', 'a gate that is only out', ticket(), attempt({ gate: gate({ direction: 'out' }) }), {
    direction: 'out',
  }),
  admits('a gate that takes this ticket', ticket(), attempt({ gate: gate({ products: ['day-ticket'] }) })),
  admits(
    'the part of a package that opens this gate',
    ticket({}, { gates: ['north'] }, { gates: ['south'], uses: 3, used: 1 }),
    attempt(),
    { position: 1 },
  ),
];

const statusVectors = [
  refuses('TICKET_UNPAID', 'held', ticket({ status: 'held' })),
  refuses('TICKET_REFUNDING', 'a refund under way', ticket({ status: 'refunding' })),
  refuses('TICKET_BLOCKED', 'blocked', ticket({ status: 'blocked' })),
  refuses('TICKET_EXPIRED', 'expired', ticket({ status: 'expired', validUntil }), attempt(), {
    validUntil: validUntil.toISOString(),
  }),
  refuses('TICKET_CANCELLED', 'void', ticket({ status: 'void' }), attempt(), { status: 'void' }),
  refuses('TICKET_CANCELLED', 'refunded', ticket({ status: 'refunded' }), attempt(), { status: 'refunded' }),
  refuses('TICKET_CANCELLED', 'changed to another day', ticket({ status: 'changed' }), attempt(), {
    status: 'changed',
  }),
  refuses(
    'TICKET_ALREADY_USED',
    'used up',
    ticket({ status: 'used' }, { used: 1, lastUse }),
    attempt(),
    USED_AT,
  ),
];

const timeVectors = [
  refuses('NO_RESERVATION', 'nothing reserved yet', ticket({}, { slot: null })),
  refuses('WRONG_DATE', 'the day before', ticket(), at('2026-05-07T11:00:00'), { date: '2026-05-08' }),
  refuses('WRONG_DATE', 'the day after', ticket(), at('2026-05-09T00:00:00'), { date: '2026-05-08' }),
  refuses('TOO_EARLY', 'a second before the grace', ticket(), at('2026-05-08T09:44:59'), {
    from: '2026-05-08T01:45:00.000Z',
  }),
  refuses('TOO_LATE', 'a second after the window', ticket(), at('2026-05-08T12:00:01'), {
    until: '2026-05-08T04:00:00.000Z',
  }),
  refuses('TOO_LATE', 'a second after the grace', ticket({ lateMinutes: 10 }), at('2026-05-08T12:10:01'), {
    until: '2026-05-08T04:10:00.000Z',
  }),
  admits('the first second of the grace', ticket(), at('2026-05-08T09:45:00')),
  admits('the last second of the window', ticket(), at('2026-05-08T12:00:00')),
  admits('the last second of the grace after it', ticket({ lateMinutes: 10 }), at('2026-05-08T12:10:00')),
  admits('a whole day at midnight', ticket({}, wholeDay), at('2026-05-08T00:00:00')),
  admits('a whole day in its last second', ticket({}, wholeDay), at('2026-05-08T23:59:59')),
  refuses('WRONG_DATE', 'a whole day, too soon', ticket({}, wholeDay), at('2026-05-07T23:59:59'), {
    date: '2026-05-08',
  }),
  admits(
    'a window that begins at midnight, within its grace on the evening before',
    ticket({}, { slot: { ...window, startsAt: shanghai('2026-05-08T00:00:00') } }),
    at('2026-05-07T23:50:00'),
  ),
  admits('an open-dated ticket that needs no reservation', ticket({}, openDated), at('2030-01-01T00:00:00')),
  admits(
    'an open-dated ticket in its last second',
    ticket({ validUntil }, openDated),
    at('2026-05-09T00:00:00'),
  ),
  refuses(
    'TICKET_EXPIRED',
    'an open-dated ticket that is over',
    ticket({ validUntil }, openDated),
    at('2026-05-09T00:00:01'),
    {
      validUntil: validUntil.toISOString(),
    },
  ),
  admits('the part of today when an earlier day was missed', ticket({}, YESTERDAY, {}), attempt(), {
    position: 1,
  }),
];

const useVectors = [
  refuses('TICKET_ALREADY_USED', 'no use left', ticket({}, { used: 1, lastUse }), attempt(), USED_AT),
  refuses(
    'TOO_SOON',
    'a minute before the interval is over',
    ticket({ minutesBetweenUses: 60 }, tenTimes),
    at('2026-05-08T11:04:00'),
    { from: '2026-05-08T03:05:00.000Z', ...USED_AT },
  ),
  admits('the interval is over', ticket({ minutesBetweenUses: 60 }, tenTimes), at('2026-05-08T11:05:00')),
  refuses(
    'DAILY_LIMIT_REACHED',
    'as often as a day allows',
    ticket({ usesPerDay: 2 }, { ...tenTimes, usedToday: 2 }),
    attempt(),
    { usesPerDay: 2, ...USED_AT },
  ),
  admits('once more on this day', ticket({ usesPerDay: 2 }, tenTimes)),
  admits(
    'another part of a package, although the first was used a moment ago',
    ticket({ minutesBetweenUses: 600, usesPerDay: 1 }, { ...tenTimes, gates: ['south'] }, openDated),
    attempt(),
    { position: 1 },
  ),
  refuses(
    'TOO_MANY_HEADS',
    'more people than uses',
    ticket({}, { uses: 3, used: 1 }),
    attempt({ headCount: 3 }),
    {
      usesLeft: 2,
    },
  ),
  refuses(
    'TOO_MANY_HEADS',
    'more people than the day allows',
    ticket({ usesPerDay: 2 }, tenTimes),
    attempt({ headCount: 2 }),
    { usesLeft: 1 },
  ),
  admits('a family', ticket({}, { uses: 3 }), attempt({ headCount: 3 }), { headCount: 3 }),
  refuses(
    'HEAD_COUNT',
    'how many of a family?',
    ticket({}, { uses: 3, used: 1 }),
    attempt({ headCount: null }),
    {
      mostHeads: 2,
      usesLeft: 2,
    },
  ),
  admits('nobody asks when only one could enter', ticket(), attempt({ headCount: null })),
];

const idVectors = [
  refuses('ID_CHECK', 'whose document?', ticket({ idCheck }), attempt(), idCheck),
  admits('the document was looked at', ticket({ idCheck }), attempt({ idChecked: true })),
  admits(
    'a gate that leaves documents to another',
    ticket({ idCheck }),
    attempt({ gate: gate({ idCheck: false }) }),
  ),
  refuses(
    'HEAD_COUNT',
    'heads come before documents',
    ticket({ idCheck }, { uses: 2 }),
    attempt({ headCount: null }),
    {
      mostHeads: 2,
      usesLeft: 2,
    },
  ),
];

export const gateVectors: GateVector[] = [
  ...codeVectors,
  ...placeVectors,
  ...statusVectors,
  ...timeVectors,
  ...useVectors,
  ...idVectors,
];
