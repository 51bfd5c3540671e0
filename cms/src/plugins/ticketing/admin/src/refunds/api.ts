import { adminApi } from '@strapi/strapi/admin';
import type {
  DecidedRefund,
  RefundFigures,
  RefundListRow,
  RefundTabName,
} from '../../../server/admin-routes/refund-shapes';
import type { Rows } from '../overview/api';

export interface RefundsAsked {
  tab: RefundTabName;
  page: number;
  pageSize: number;
}

interface Answer {
  data: RefundListRow[];
  meta: { pagination: { pageCount: number; total: number } };
}

/** `locale` is the reader's: the server words its refusals in it. */
interface Decision {
  number: string;
  locale: string;
}

/** What can be done about a refund that is stuck. */
export type WayOut = 'retry' | 'keep-ticket' | 'hurry' | 'pay-by-hand';

const decide = (verdict: 'approve' | 'reject' | WayOut, { number, locale, ...data }: Decision) => ({
  url: `/ticketing/refunds/${number}/${verdict}`,
  method: 'POST' as const,
  data,
  config: { headers: { 'Accept-Language': locale } },
});

const decidedOf = ({ data }: { data: DecidedRefund }): DecidedRefund => data;

/** Decisions make no list stale by themselves: after ten at once the page asks for its lists once, at the end. */
const refundsApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    refunds: build.query<Rows<RefundListRow>, RefundsAsked>({
      query: (params) => ({ url: '/ticketing/refunds', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: Answer) => ({ rows: data, ...meta.pagination }),
      keepUnusedDataFor: 0,
    }),
    refundFigures: build.query<RefundFigures, void>({
      query: () => '/ticketing/refunds/figures',
      transformResponse: ({ data }: { data: RefundFigures }) => data,
    }),
    approveRefund: build.mutation<DecidedRefund, Decision>({
      query: (decision) => decide('approve', decision),
      transformResponse: decidedOf,
    }),
    unblockRefund: build.mutation<DecidedRefund, Decision & { way: WayOut; receipt?: string }>({
      query: ({ way, ...decision }) => decide(way, decision),
      transformResponse: decidedOf,
    }),
    rejectRefund: build.mutation<DecidedRefund, Decision & { reason: string }>({
      query: (decision) => decide('reject', decision),
      transformResponse: decidedOf,
    }),
  }),
});

export const {
  useRefundsQuery,
  useLazyRefundsQuery,
  useRefundFiguresQuery,
  useApproveRefundMutation,
  useRejectRefundMutation,
  useUnblockRefundMutation,
} = refundsApi;
