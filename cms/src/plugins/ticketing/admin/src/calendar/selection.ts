import { useCallback } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { Pools } from './api';
import { monthOf, type Range, rangeOf } from './month-days';

/** What the page shows. It lives in the address, so that a reload keeps it and a link to a day can be sent. */
export interface Selection {
  pool: string;
  month: string;
  range: Range;
  isTemplate: boolean;
}

const DAY = /^\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;
const MONTH = /^\d{4}-(0[1-9]|1[0-2])$/;

export function useSelection({ pools, today }: Pools): [Selection, (change: Partial<Selection>) => void] {
  const [params, setParams] = useSearchParams();
  const dayIn = (name: string) => {
    const day = params.get(name);
    return day && DAY.test(day) ? day : null;
  };
  const from = dayIn('from') ?? today;
  const range = rangeOf(from, dayIn('to') ?? from);
  const month = params.get('month') ?? '';
  const selection = {
    pool: pools.find(({ id }) => id === params.get('pool'))?.id ?? pools[0]?.id ?? '',
    month: MONTH.test(month) ? month : monthOf(range.from),
    range,
    isTemplate: params.get('view') === 'template',
  };
  const select = useCallback(
    (change: Partial<Selection>) =>
      setParams((old) => withChange(old, change), { replace: true, preventScrollReset: true }),
    [setParams],
  );
  return [selection, select];
}

function withChange(old: URLSearchParams, { pool, month, range, isTemplate }: Partial<Selection>) {
  const params = new URLSearchParams(old);
  if (pool) params.set('pool', pool);
  if (month) params.set('month', month);
  if (range) {
    params.set('from', range.from);
    params.set('to', range.to);
  }
  if (isTemplate) params.set('view', 'template');
  if (isTemplate === false) params.delete('view');
  return params;
}
