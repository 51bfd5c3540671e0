import { adminApi } from '@strapi/strapi/admin';
import type { AuditActorRow, AuditRow } from '../../../server/admin-routes/audit-shapes';
import type { Rows } from '../overview/api';

/** What is looked for; undefined means any. */
export interface ChangesFilter {
  subjectKind?: string;
  subjectId?: string;
  actor?: string;
  day?: string;
}

export type ChangesAsked = ChangesFilter & { page: number; pageSize: number };

interface Answer {
  data: AuditRow[];
  meta: { pagination: { pageCount: number; total: number } };
}

const changesApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    changes: build.query<Rows<AuditRow>, ChangesAsked>({
      query: (params) => ({ url: '/ticketing/audit', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: Answer) => ({ rows: data, ...meta.pagination }),
      keepUnusedDataFor: 0,
    }),
    changeActors: build.query<{ actors: AuditActorRow[]; timeZone: string }, void>({
      query: () => '/ticketing/audit/actors',
      transformResponse: ({ data }: { data: { actors: AuditActorRow[]; timeZone: string } }) => data,
      keepUnusedDataFor: 0,
    }),
  }),
});

export const { useChangesQuery, useLazyChangesQuery, useChangeActorsQuery } = changesApi;
