import { db } from '../../../../kernel/db';
import { FreshCache } from '../../../../kernel/fresh-cache';
import * as slots from '../store/slots';

/** What of a slot does not change with every sale. Places are counted where they are taken. */
export type SlotFacts = Pick<
  slots.SlotRow,
  'id' | 'publicId' | 'poolId' | 'visitDate' | 'startsAt' | 'endsAt' | 'wholeDay' | 'closed'
>;

/** A day that is closed just now may be offered this much longer; taking a place looks at the slot itself. */
const FRESH_MS = 2_000;

const byId = new FreshCache<string, SlotFacts | null>({ freshMs: FRESH_MS, size: 20_000 }, async (id) => {
  const [slot = null] = await slots.byPublicId(db(), id);
  return slot;
});

const ofDay = new FreshCache<string, SlotFacts[]>({ freshMs: FRESH_MS, size: 5_000 }, (key) => {
  const [poolId = '', date = ''] = key.split(' ');
  return slots.ofPool(db(), poolId, date, date);
});

export const forgetSlots = (): void => {
  byId.clear();
  ofDay.clear();
};

export const slotById = (id: string): Promise<SlotFacts | null> => byId.get(id);

export const slotsOfDay = (poolId: string, date: string): Promise<SlotFacts[]> =>
  ofDay.get(`${poolId} ${date}`);
