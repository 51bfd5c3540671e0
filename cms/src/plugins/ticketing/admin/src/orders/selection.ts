import { useSearchParams } from 'react-router-dom';
import type { SearchParams } from './api';

export const TABS = ['tickets', 'orders'] as const;
export type Tab = (typeof TABS)[number];

/** What each list can be narrowed down by; the names are the server's. */
const FILTERS: Record<Tab, readonly string[]> = {
  tickets: ['query', 'status', 'product', 'from', 'to'],
  orders: ['query', 'status', 'from', 'to'],
};
const EDGES = ['after', 'before'] as const;

export interface Selection {
  tab: Tab;
  /** Without the place in the list. */
  filters: SearchParams;
  /** As the server is asked. */
  params: SearchParams;
}

export type Change = Record<string, string | null>;

/** What is shown, as the address says it: a search can be sent to somebody, and the browser's way back works. */
export function useSelection() {
  const [address, setAddress] = useSearchParams();
  const tab = TABS.find((name) => name === address.get('tab')) ?? 'tickets';
  const pick = (names: readonly string[]): SearchParams =>
    Object.fromEntries(names.flatMap((name) => (address.get(name) ? [[name, address.get(name) ?? '']] : [])));
  const filters = pick(FILTERS[tab]);
  /** Another list begins at its beginning. */
  const narrow = (change: Change) => setAddress(addressWith({ ...filters, tab }, change));
  const turn = (edge: (typeof EDGES)[number], key: string) =>
    setAddress(addressWith({ ...filters, tab }, { [edge]: key }), { preventScrollReset: true });
  return { tab, filters, params: { ...filters, ...pick(EDGES) }, narrow, turn };
}

export function addressWith(filters: SearchParams, change: Change): URLSearchParams {
  const entries = Object.entries({ ...filters, ...change });
  return new URLSearchParams(entries.flatMap(([name, value]) => (value ? [[name, value]] : [])));
}
