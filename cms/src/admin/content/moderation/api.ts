import { adminApi } from '@strapi/strapi/admin';
import type { ModeratedRow, ModerationFigures } from '../../../content/admin-routes/moderation-shapes';

export const LISTS = ['waiting', 'done', 'all'] as const;
export type ModerationList = (typeof LISTS)[number];

export interface ModerationAsked {
  list: ModerationList;
  page: number;
  pageSize: number;
}

export interface Decision {
  ids: string[];
  verdict: 'show' | 'hide';
  note?: string;
  /** The reader's: the server words its refusals in it. */
  locale: string;
}

interface Answer {
  data: ModeratedRow[];
  meta: { pagination: { pageCount: number; total: number } };
}

interface Page {
  rows: ModeratedRow[];
  pageCount: number;
  total: number;
}

const TAG = 'ShanmenModeration' as const;

const moderationApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (build) => ({
    moderated: build.query<Page, ModerationAsked>({
      query: (params) => ({ url: '/shanmen-content/comments', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: Answer) => ({ rows: data, ...meta.pagination }),
      providesTags: [TAG],
      keepUnusedDataFor: 0,
    }),
    moderationFigures: build.query<ModerationFigures, void>({
      query: () => '/shanmen-content/comments/figures',
      transformResponse: ({ data }: { data: ModerationFigures }) => data,
      providesTags: [TAG],
    }),
    decideComments: build.mutation<{ decided: string[] }, Decision>({
      query: ({ locale, ...data }) => ({
        url: '/shanmen-content/comments/decide',
        method: 'POST',
        data,
        config: { headers: { 'Accept-Language': locale } },
      }),
      transformResponse: ({ data }: { data: { decided: string[] } }) => data,
      invalidatesTags: [TAG],
    }),
  }),
});

export const { useModeratedQuery, useModerationFiguresQuery, useDecideCommentsMutation } = moderationApi;
