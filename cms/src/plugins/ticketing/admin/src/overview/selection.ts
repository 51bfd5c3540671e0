import { useSearchParams } from 'react-router-dom';

export const LISTS = ['orders', 'scans', 'expected', 'held'] as const;
export type List = (typeof LISTS)[number];

/** Which rows the page shows. It lives in the address, so that figures can link to their rows and links can be sent. */
export interface Selection {
  list: List;
  /** Only what was paid, or came in, on this day of the venue. */
  day?: string;
  page: number;
  pageSize: number;
}

const PAGE_SIZE = 10;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export function useSelection(): Selection {
  const [params] = useSearchParams();
  const list = LISTS.find((name) => name === params.get('rows')) ?? 'orders';
  const day = params.get('day');
  return {
    list,
    ...(day && DAY.test(day) && (list === 'orders' || list === 'scans') ? { day } : {}),
    page: numberIn(params.get('page'), 1),
    pageSize: numberIn(params.get('pageSize'), PAGE_SIZE),
  };
}

/** The address of rows, below the page's own. */
export const rowsAddress = (list: List, day?: string): string =>
  `?${new URLSearchParams({ rows: list, ...(day ? { day } : {}) })}`;

const numberIn = (text: string | null, preset: number): number => {
  const number = Number(text);
  return Number.isInteger(number) && number > 0 && number <= 100_000 ? number : preset;
};
