import { useSearchParams } from 'react-router-dom';

export const PERIODS = [30, 90, 365] as const;
export type Period = (typeof PERIODS)[number];

export interface Selection {
  period: Period;
  query: string;
  member: string | null;
}

/** What the page shows lives in its address, so that it can be linked to and gone back to. */
export function useSelection(): [Selection, (change: Partial<Selection>) => void] {
  const [params, setParams] = useSearchParams();
  const asked = Number(params.get('days'));
  const selection: Selection = {
    period: PERIODS.find((days) => days === asked) ?? 30,
    query: params.get('query') ?? '',
    member: params.get('member'),
  };
  const choose = (change: Partial<Selection>) => setParams(paramsOf({ ...selection, ...change }));
  return [selection, choose];
}

export const addressOf = (selection: Selection): string => `?${new URLSearchParams(paramsOf(selection))}`;

const paramsOf = ({ period, query, member }: Selection): Record<string, string> => ({
  ...(period === 30 ? {} : { days: String(period) }),
  ...(query ? { query } : {}),
  ...(member ? { member } : {}),
});
