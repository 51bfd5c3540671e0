import { useSearchParams } from 'react-router-dom';
import { ATTENTION_STATES } from '../../../server/admin-routes/attention-shapes';
import type { AttentionAsked } from './api';

const PAGE_SIZE = 20;

export const attentionAddress = (state: AttentionAsked['state'], kind?: string): string =>
  `?${new URLSearchParams({ state, ...(kind ? { kind } : {}) })}`;

/** Which rows are shown, as the address says it. */
export function useSelection(): AttentionAsked {
  const [params] = useSearchParams();
  const numberIn = (name: string, preset: number, most: number) => {
    const number = Number(params.get(name));
    return Number.isInteger(number) && number > 0 && number <= most ? number : preset;
  };
  return {
    state: ATTENTION_STATES.find((name) => name === params.get('state')) ?? 'open',
    kind: params.get('kind') ?? undefined,
    page: numberIn('page', 1, 1000),
    pageSize: numberIn('pageSize', PAGE_SIZE, 100),
  };
}
