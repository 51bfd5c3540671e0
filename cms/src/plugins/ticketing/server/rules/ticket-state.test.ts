import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refundMoves, refundSources, type TicketMove, type TicketStatus, ticketMoves } from './ticket-state';

const moves = Object.keys(ticketMoves) as TicketMove[];
const steps = moves.flatMap((move) =>
  ticketMoves[move].from.map((from) => `${from} → ${ticketMoves[move].to}`),
);

/** The arrows of the domain's section 2. A scan with uses left keeps the ticket valid and is no move. */
const DRAWN = [
  'held → valid',
  'held → void',
  'valid → used',
  'valid → refunding',
  'refunding → refunded',
  'refunding → valid',
  'expired → refunding',
  'refunding → expired',
  'valid → changed',
  'valid → blocked',
  'blocked → valid',
  'valid → expired',
];
/** Paid too late but seated again (section 5); an inspector undoes a scan (section 7); staff refund what ended (6). */
const TOLD_ELSEWHERE = [
  'void → valid',
  'used → valid',
  'used → refunding',
  'refunding → used',
  'blocked → refunding',
  'refunding → blocked',
];
const TERMINAL: TicketStatus[] = ['refunded', 'changed'];

const walk = fc.array(fc.constantFrom(...moves), { maxLength: 60 });

/** Makes those of the moves that are allowed where the ticket then stands; answers every status it had. */
function history(tried: readonly TicketMove[], start: TicketStatus = 'held') {
  const statuses: TicketStatus[] = [start];
  const made: TicketMove[] = [];
  for (const move of tried) {
    const status = statuses.at(-1) ?? start;
    if (!ticketMoves[move].from.includes(status)) continue;
    made.push(move);
    statuses.push(ticketMoves[move].to);
  }
  return { statuses, made };
}

describe('ticketMoves', () => {
  it('has every arrow that the domain draws and no other', () => {
    expect([...new Set(steps)].sort()).toEqual([...DRAWN, ...TOLD_ELSEWHERE].sort());
  });

  it('makes each step by one move only, so that the move names its reason', () => {
    expect(new Set(steps).size).toBe(steps.length);
  });

  it('never moves a ticket to where it already is', () => {
    for (const move of moves) expect(ticketMoves[move].from).not.toContain(ticketMoves[move].to);
  });

  it('reaches every status from held', () => {
    const reached = new Set<TicketStatus>(['held']);
    for (const _round of moves) {
      for (const move of moves)
        if (ticketMoves[move].from.some((from) => reached.has(from))) reached.add(ticketMoves[move].to);
    }
    expect([...reached].sort()).toEqual(
      ['blocked', 'changed', 'expired', 'held', 'refunded', 'refunding', 'used', 'valid', 'void'].sort(),
    );
  });

  it('never leaves refunded or changed, whatever is tried', () => {
    fc.assert(
      fc.property(walk, (tried) => {
        const { statuses } = history(tried);
        const ended = statuses.findIndex((status) => TERMINAL.includes(status));
        if (ended >= 0) expect(statuses.slice(ended + 1)).toEqual([]);
      }),
      { numRuns: 500 },
    );
  });

  it('lets a ticket become valid for the first time only by a payment', () => {
    fc.assert(
      fc.property(walk, (tried) => {
        const { statuses, made } = history(tried);
        const first = statuses.indexOf('valid');
        if (first >= 0) expect(['pay', 'seatAgain']).toContain(made[first - 1]);
      }),
      { numRuns: 500 },
    );
  });

  it('gives money back only for a ticket whose code died first', () => {
    fc.assert(
      fc.property(walk, (tried) => {
        const { statuses } = history(tried);
        const back = statuses.indexOf('refunded');
        if (back >= 0) expect(statuses[back - 1]).toBe('refunding');
      }),
      { numRuns: 500 },
    );
  });

  it('leads back from a refund to exactly what the ticket was', () => {
    for (const source of refundSources) {
      const { there, back } = refundMoves[source];
      expect(ticketMoves[there].from).toContain(source);
      expect(ticketMoves[back].to).toBe(source);
    }
  });

  it.each<[TicketStatus, TicketStatus]>([
    ['held', 'used'],
    ['held', 'refunding'],
    ['void', 'used'],
    ['void', 'held'],
    ['valid', 'held'],
    ['valid', 'refunded'],
    ['refunding', 'changed'],
    ['refunding', 'held'],
    ['blocked', 'used'],
    ['blocked', 'changed'],
    ['expired', 'valid'],
    ['expired', 'used'],
    ['expired', 'changed'],
    ['changed', 'valid'],
    ['refunded', 'valid'],
  ])('has no step from %s to %s', (from, to) => {
    expect(steps).not.toContain(`${from} → ${to}`);
  });
});
