import { adminApi } from '@strapi/strapi/admin';
import type { Report } from '../../../content/admin-routes/report-shapes';

export interface ReportAsked {
  from: string;
  to: string;
  /** The reader's: titles come in it. */
  locale: string;
}

const reportApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    contentReport: build.query<Report, ReportAsked>({
      query: ({ locale, ...params }) => ({
        url: '/shanmen-content/report',
        method: 'GET',
        config: { params, headers: { 'Accept-Language': locale } },
      }),
      transformResponse: ({ data }: { data: Report }) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useContentReportQuery } = reportApi;
