import type { App } from './app';
import { CONTACT, hold, slotsOf } from './shop';
import type { Answer, Json, Visitor } from './visitor';

/** `count` tickets for a slot of the five-place pavilion. */
export const seats = (slot: string, count = 1) =>
  Array.from({ length: count }, () => ({ product: 'rare-view', slot, visitor: CONTACT }));

/** A slot that is sold out: `holder` holds its five tickets. */
export async function fullSlot(
  holder: Visitor,
  date: string,
  index: number,
): Promise<{ slot: string; tickets: Json[] }> {
  const slot = (await slotsOf(holder, 'rare-view', date))[index].id;
  return { slot, tickets: await hold(holder, ...seats(slot, 5)) };
}

export const join = (visitor: Visitor, slot: string, count = 1, headers = {}): Promise<Answer> =>
  visitor.post('/api/ticketing/waiting-list', { lines: seats(slot, count) }, headers);

/** Joins, and fails loudly when that is refused; answers how to read the entry. */
export async function waits(visitor: Visitor, slot: string, count = 1) {
  const { status, data, error } = await join(visitor, slot, count);
  if (status !== 200) throw new Error(`join refused: ${JSON.stringify(error)}`);
  const path = `/api/ticketing/waiting-list/${data.id}`;
  return { id: data.id as string, path, read: async (): Promise<Json> => (await visitor.get(path)).data };
}

export const placesOf = async (app: App, slot: string) => {
  const { rows } = await app.db.query(
    'select size, held, sold, waiting, offered from slots where public_id = $1',
    [slot],
  );
  return rows[0];
};

export const checkInvariants = (app: App): Promise<{ kind: string; subject: string }[]> =>
  app
    .module<{ checkInvariants(): Promise<{ kind: string; subject: string }[]> }>(
      'src/plugins/ticketing/server/services/check-invariants.js',
    )
    .checkInvariants();
