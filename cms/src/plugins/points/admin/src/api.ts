import { adminApi } from '@strapi/strapi/admin';
import type { FoundMember, MemberEntry, Overview } from '../../server/admin-routes/points-shapes';

export interface MemberStatement {
  member: FoundMember;
  entries: MemberEntry[];
  pageCount: number;
  total: number;
}

interface StatementAnswer {
  data: { member: FoundMember; entries: MemberEntry[] };
  meta: { pagination: { pageCount: number; total: number } };
}

export interface AdjustmentAsked {
  member: string;
  points: number;
  note: string;
  key: string;
  locale: string;
}

const pointsApi = adminApi.enhanceEndpoints({ addTagTypes: ['Points'] }).injectEndpoints({
  endpoints: (build) => ({
    pointsOverview: build.query<Overview, number>({
      query: (days) => ({ url: '/points/overview', method: 'GET', config: { params: { days } } }),
      transformResponse: ({ data }: { data: Overview }) => data,
      providesTags: ['Points'],
    }),
    pointsMembers: build.query<FoundMember[], string>({
      query: (query) => ({ url: '/points/members', method: 'GET', config: { params: { query } } }),
      transformResponse: ({ data }: { data: FoundMember[] }) => data,
      providesTags: ['Points'],
    }),
    pointsMember: build.query<MemberStatement, { member: string; page: number; pageSize: number }>({
      query: ({ member, ...params }) => ({
        url: `/points/members/${member}`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: ({ data, meta }: StatementAnswer) => ({ ...data, ...meta.pagination }),
      providesTags: ['Points'],
    }),
    adjustPoints: build.mutation<unknown, AdjustmentAsked>({
      query: ({ member, locale, ...data }) => ({
        url: `/points/members/${member}/adjustments`,
        method: 'POST',
        data,
        config: { headers: { 'Accept-Language': locale } },
      }),
      invalidatesTags: ['Points'],
    }),
  }),
});

export const {
  usePointsOverviewQuery,
  usePointsMembersQuery,
  usePointsMemberQuery,
  useLazyPointsMemberQuery,
  useAdjustPointsMutation,
} = pointsApi;
