import { adminApi } from '@strapi/strapi/admin';
import type {
  Overview,
  PromoterCase,
  PromoterRow,
  Reviewed,
  WithdrawalCase,
  WithdrawalFigures,
  WithdrawalRow,
  WithdrawalTab,
} from '../../server/admin-routes/shapes';

export interface Rows<Row> {
  rows: Row[];
  pageCount: number;
  total: number;
}

interface Answer<Row> {
  data: Row[];
  meta: { pagination: { pageCount: number; total: number } };
}

export interface PromotersAsked {
  sort: 'earned' | 'followers' | 'refunds' | 'debt';
  search?: string;
  page: number;
  pageSize: number;
}

export interface WithdrawalsAsked {
  tab: WithdrawalTab;
  page: number;
  pageSize: number;
}

/** What can be done about a request; `locale` is the reader's: the server words its refusals in it. */
export type Deed =
  | { deed: 'approve'; method: 'transfer' | 'by-hand' }
  | { deed: 'reject'; reason: string }
  | { deed: 'take-back' }
  | { deed: 'pay-by-hand'; picture: string; note: string };

/** What can be done about a promoter. */
export type PromoterDeed =
  | { deed: 'disable'; reason: string }
  | { deed: 'enable' }
  | { deed: 'staff'; email: string | null };

const rowsOf = <Row>({ data, meta }: Answer<Row>): Rows<Row> => ({ rows: data, ...meta.pagination });
const dataOf = <T>({ data }: { data: T }): T => data;

const TAGS = ['referrals'] as const;
const tagged = adminApi.enhanceEndpoints({ addTagTypes: TAGS as never });

const referralsApi = tagged.injectEndpoints({
  endpoints: (build) => ({
    promotion: build.query<Overview, { days: number }>({
      query: (params) => ({ url: '/referrals/overview', method: 'GET', config: { params } }),
      transformResponse: dataOf<Overview>,
      providesTags: TAGS as never,
    }),
    promoters: build.query<Rows<PromoterRow>, PromotersAsked>({
      query: (params) => ({ url: '/referrals/promoters', method: 'GET', config: { params } }),
      transformResponse: rowsOf<PromoterRow>,
      providesTags: TAGS as never,
    }),
    promoter: build.query<PromoterCase, string>({
      query: (documentId) => `/referrals/promoters/${documentId}`,
      transformResponse: dataOf<PromoterCase>,
      providesTags: TAGS as never,
    }),
    changePromoter: build.mutation<
      { documentId: string },
      PromoterDeed & { documentId: string; locale: string }
    >({
      query: ({ deed, documentId, locale, ...data }) => ({
        url: `/referrals/promoters/${documentId}/${deed}`,
        method: deed === 'staff' ? 'PUT' : 'POST',
        data,
        config: { headers: { 'Accept-Language': locale } },
      }),
      transformResponse: dataOf<{ documentId: string }>,
      invalidatesTags: TAGS as never,
    }),
    withdrawals: build.query<Rows<WithdrawalRow>, WithdrawalsAsked>({
      query: (params) => ({ url: '/referrals/withdrawals', method: 'GET', config: { params } }),
      transformResponse: rowsOf<WithdrawalRow>,
      providesTags: TAGS as never,
    }),
    withdrawalFigures: build.query<WithdrawalFigures, void>({
      query: () => '/referrals/withdrawals/figures',
      transformResponse: dataOf<WithdrawalFigures>,
      providesTags: TAGS as never,
    }),
    withdrawal: build.query<WithdrawalCase, string>({
      query: (number) => `/referrals/withdrawals/${number}`,
      transformResponse: dataOf<WithdrawalCase>,
      providesTags: TAGS as never,
    }),
    receipt: build.query<{ contentType: string; base64: string }, string>({
      query: (number) => `/referrals/withdrawals/${number}/receipt`,
      transformResponse: dataOf<{ contentType: string; base64: string }>,
    }),
    reviewWithdrawal: build.mutation<Reviewed, Deed & { number: string; locale: string }>({
      query: ({ deed, number, locale, ...data }) => ({
        url: `/referrals/withdrawals/${number}/${deed}`,
        method: 'POST',
        data,
        config: { headers: { 'Accept-Language': locale } },
      }),
      transformResponse: dataOf<Reviewed>,
      invalidatesTags: TAGS as never,
    }),
  }),
});

export const {
  usePromotionQuery,
  usePromotersQuery,
  usePromoterQuery,
  useChangePromoterMutation,
  useWithdrawalsQuery,
  useLazyWithdrawalsQuery,
  useWithdrawalFiguresQuery,
  useWithdrawalQuery,
  useReceiptQuery,
  useReviewWithdrawalMutation,
} = referralsApi;

/** The server's own sentence, which is in the reader's language. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
