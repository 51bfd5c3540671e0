import { useSearchParams } from 'react-router-dom';
import { REFUND_TABS, type RefundTabName } from '../../../server/admin-routes/refund-shapes';
import type { RefundsAsked } from './api';

const PAGE_SIZE = 20;

export const tabAddress = (tab: RefundTabName): string => `?tab=${tab}`;

/** Which rows are shown, as the address says it. */
export function useSelection(): RefundsAsked {
  const [params] = useSearchParams();
  const numberIn = (name: string, preset: number, most: number) => {
    const number = Number(params.get(name));
    return Number.isInteger(number) && number > 0 && number <= most ? number : preset;
  };
  return {
    tab: REFUND_TABS.find((name) => name === params.get('tab')) ?? 'review',
    page: numberIn('page', 1, 100_000),
    pageSize: numberIn('pageSize', PAGE_SIZE, 100),
  };
}
