import { CODE_ALPHABET } from '@kernel/code-alphabet';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dayKind, listed } from '../../../../test/gate-server';
import { MemoryShelf } from '../../../../test/memory-shelf';
import { emptyHead, findTicket, keepChange, type ManifestHead, openManifest } from './manifest-store';

const change = (cursor: string) => ({
  cursor,
  facts: {},
  kinds: [dayKind()],
  slots: [],
  tickets: [],
  revoked: [],
});
const CODES = ['22ABCDEFGHJKMNPQR', '22ABCDEFGHJKMNPQS', '33ABCDEFGHJKMNPQT'];
const wordOf = async (
  shelf: MemoryShelf,
  head: ManifestHead<object>,
  code: string,
): Promise<string | null> => {
  const found = await findTicket(shelf, head, code);
  if (!found) return null;
  return 'revoked' in found ? found.revoked.reason : found.listed.ticket.status;
};

describe('the list that a phone keeps', () => {
  it('tells the last word about each ticket, by its full and its short code, however the changes came', async () => {
    const words = fc.constantFrom('valid', 'used', 'blocked', 'WRONG_DATE', 'TICKET_CANCELLED');
    const step = fc.record({ code: fc.constantFrom(...CODES), word: words });
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 12 }), async (steps) => {
        const shelf = new MemoryShelf();
        let head: ManifestHead<object> = emptyHead('east');
        const last = new Map<string, string>();
        for (const { code, word } of steps) {
          last.set(code, word);
          const isStatus = word === 'valid' || word === 'used' || word === 'blocked';
          head = await keepChange(shelf, head, {
            ...change('c'),
            tickets: isStatus ? [listed(code, { status: word })] : [],
            revoked: isStatus ? [] : [{ code, shortCode: code.slice(-8), reason: word, facts: {} }],
          });
        }
        for (const code of CODES) {
          expect(await wordOf(shelf, head, code)).toBe(last.get(code) ?? null);
          expect(await wordOf(shelf, head, code.slice(-8))).toBe(last.get(code) ?? null);
        }
      }),
    );
  });

  it('is there again after a reload, and not for another gate', async () => {
    const shelf = new MemoryShelf();
    await keepChange(shelf, emptyHead('east'), { ...change('c7'), tickets: [listed(CODES[0] ?? '')] });
    const again = await openManifest(shelf, 'east');
    expect(again.cursor).toBe('c7');
    expect(await findTicket(shelf, again, CODES[0] ?? '')).not.toBeNull();
    expect((await openManifest(shelf, 'west')).cursor).toBeNull();
  });

  it('takes less than 170 bytes for a used ticket: a day of 100,000 is 17 MB of files, which no WeChat storage takes', async () => {
    const shelf = new MemoryShelf();
    const random = (length: number) =>
      Array.from({ length }, () => CODE_ALPHABET[Math.floor(Math.random() * 30)]).join('');
    const tickets = Array.from({ length: 5_000 }, () =>
      listed(random(17), {
        shortCode: random(8),
        kind: 'kF3_x9-2aQ',
        slot: 'SLOTSLOTSLOT',
        uses: [{ used: 1, usedToday: 1, last: { at: '2026-12-06T02:05:00.000Z', gate: 'east' } }],
      }),
    );
    await keepChange(shelf, emptyHead('east'), { ...change('c'), tickets });
    expect(shelf.bytes() / tickets.length).toBeLessThan(170);
  });
});
