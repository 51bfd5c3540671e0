import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { MassDay } from '../../../server/admin-routes/mass-refund-shapes';
import type { MassChosen } from './api';

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

/** The day is in the address, so that the calendar can link to it; what is chosen on it is not kept. */
export function useDay(today: string): [string, (day: string) => void] {
  const [params, setParams] = useSearchParams();
  const day = params.get('day') ?? '';
  return [
    DAY.test(day) ? day : today,
    (next) => setParams({ view: 'mass', day: next }, { replace: true, preventScrollReset: true }),
  ];
}

export interface Choice {
  /** Ids that are left out: all of a day is what a storm means. */
  leftOutSlots: ReadonlySet<string>;
  leftOutProducts: ReadonlySet<string>;
  fee: MassChosen['fee'];
  reserved: MassChosen['reserved'];
  closeSlots: boolean;
  forced: boolean;
}

const STORM: Choice = {
  leftOutSlots: new Set(),
  leftOutProducts: new Set(),
  fee: 'none',
  reserved: 'release',
  closeSlots: true,
  forced: false,
};

export function useChoice(): [Choice, (change: Partial<Choice>) => void] {
  const [choice, setChoice] = useState(STORM);
  return [choice, (change) => setChoice((old) => ({ ...old, ...change }))];
}

/** As the server takes it; null when nothing at all is chosen. */
export function chosenOf(day: string, offered: MassDay, choice: Choice): MassChosen | null {
  const slots = narrowed(offered.slots, choice.leftOutSlots);
  const products = narrowed(offered.products, choice.leftOutProducts);
  if (slots?.length === 0 || products?.length === 0 || offered.slots.length === 0) return null;
  const { fee, reserved, closeSlots } = choice;
  return { day, slots, products, fee, reserved, closeSlots };
}

function narrowed(all: readonly { id: string }[], leftOut: ReadonlySet<string>): string[] | null {
  const left = all.filter(({ id }) => !leftOut.has(id)).map(({ id }) => id);
  return left.length === all.length ? null : left;
}
