import { adminApi } from '@strapi/strapi/admin';
import type { DayReport, ReconciledDay, Sheet } from '../../../server/admin-routes/reconciliation-shapes';

export interface Days {
  rows: ReconciledDay[];
  pageCount: number;
  /** The last day that has a bill. */
  latestDay: string;
}

interface DaysAnswer {
  data: ReconciledDay[];
  meta: { pagination: { pageCount: number }; latestDay: string };
}

const reconciliationApi = adminApi.enhanceEndpoints({ addTagTypes: ['WeChatPayDay'] }).injectEndpoints({
  endpoints: (build) => ({
    reconciledDays: build.query<Days, { page: number; pageSize: number }>({
      query: (params) => ({ url: '/wechat-pay/reconciliations', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: DaysAnswer) => ({
        rows: data,
        pageCount: meta.pagination.pageCount,
        latestDay: meta.latestDay,
      }),
      providesTags: ['WeChatPayDay'],
    }),
    reconciledDay: build.query<DayReport, string>({
      query: (day) => `/wechat-pay/reconciliations/${day}`,
      transformResponse: ({ data }: { data: DayReport }) => data,
      providesTags: ['WeChatPayDay'],
    }),
    runReconciliation: build.mutation<DayReport, string>({
      query: (day) => ({ url: `/wechat-pay/reconciliations/${day}/runs`, method: 'POST', data: {} }),
      invalidatesTags: ['WeChatPayDay'],
    }),
    differencesSheet: build.query<Sheet, { day: string; locale: string }>({
      query: ({ day, locale }) => ({
        url: `/wechat-pay/reconciliations/${day}/sheet`,
        method: 'GET',
        config: { headers: { 'Accept-Language': locale } },
      }),
      transformResponse: ({ data }: { data: Sheet }) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const {
  useReconciledDaysQuery,
  useReconciledDayQuery,
  useRunReconciliationMutation,
  useLazyDifferencesSheetQuery,
} = reconciliationApi;
