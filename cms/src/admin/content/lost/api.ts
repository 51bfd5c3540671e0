import { adminApi } from '@strapi/strapi/admin';
import type {
  AskedCard,
  DeskFigures,
  Thing,
  ThingCard,
  ThingCase,
} from '../../../content/admin-routes/lost-shapes';

export const THING_LISTS = ['here', 'collected', 'archived', 'all'] as const;
export type ThingList = (typeof THING_LISTS)[number];

/** `locale` is the reader's: the server names things and words refusals in it. */
interface Asked {
  locale: string;
}

export interface ThingsAsked extends Asked {
  list: ThingList;
  page: number;
  pageSize: number;
  kind?: string;
  q?: string;
}

export interface NewThing extends Asked {
  title: string;
  kind: string;
  photos: number[];
  description: string;
  foundOn: string;
  foundPlace: string;
  collectPlace: string;
}

export interface HandOver extends Asked {
  id: string;
  claimId: string | null;
  name: string;
  phone: string;
  signature: string | null;
}

interface Answer<Row> {
  data: Row[];
  meta: { pagination: { pageCount: number; total: number } };
}

export interface RowPage<Row> {
  rows: Row[];
  pageCount: number;
  total: number;
}

const TAG = 'ShanmenLost' as const;
const get = (path: string, { locale, ...params }: Asked & Record<string, unknown>) => ({
  url: `/shanmen-content/lost/${path}`,
  method: 'GET' as const,
  config: { params, headers: { 'Accept-Language': locale } },
});
const post = (path: string, { locale, ...data }: Asked & Record<string, unknown>) => ({
  url: `/shanmen-content/lost/${path}`,
  method: 'POST' as const,
  data,
  config: { headers: { 'Accept-Language': locale } },
});
const dataOf = <T>({ data }: { data: T }): T => data;
const pageOf = <Row>({ data, meta }: Answer<Row>): RowPage<Row> => ({ rows: data, ...meta.pagination });

const lostApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (build) => ({
    lostFigures: build.query<DeskFigures, void>({
      query: () => '/shanmen-content/lost/figures',
      transformResponse: dataOf<DeskFigures>,
      providesTags: [TAG],
    }),
    lostThings: build.query<RowPage<ThingCard>, ThingsAsked>({
      query: (asked) => get('things', { ...asked }),
      transformResponse: pageOf<ThingCard>,
      providesTags: [TAG],
      keepUnusedDataFor: 0,
    }),
    lostThing: build.query<ThingCase, Asked & { id: string }>({
      query: ({ id, locale }) => get(`things/${id}`, { locale }),
      transformResponse: dataOf<ThingCase>,
      providesTags: [TAG],
      // A signature is nothing to keep in a browser's memory.
      keepUnusedDataFor: 0,
    }),
    lostAsked: build.query<RowPage<AskedCard>, Asked & { list: string; page: number; pageSize: number }>({
      query: (asked) => get('asked', { ...asked }),
      transformResponse: pageOf<AskedCard>,
      providesTags: [TAG],
      keepUnusedDataFor: 0,
    }),
    registerThing: build.mutation<Thing, NewThing>({
      query: (thing) => post('things', { ...thing }),
      transformResponse: dataOf<Thing>,
      invalidatesTags: [TAG],
    }),
    handOverThing: build.mutation<ThingCase, HandOver>({
      query: ({ id, ...recipient }) => post(`things/${id}/hand-over`, recipient),
      transformResponse: dataOf<ThingCase>,
      invalidatesTags: [TAG],
    }),
    answerAsked: build.mutation<unknown, Asked & { id: string; state: string; note?: string }>({
      query: ({ id, ...answer }) => post(`asked/${id}/answer`, answer),
      invalidatesTags: [TAG],
    }),
    offerThing: build.mutation<unknown, Asked & { id: string; thing: string }>({
      query: ({ id, ...offer }) => post(`asked/${id}/offer`, offer),
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useLostFiguresQuery,
  useLostThingsQuery,
  useLostThingQuery,
  useLostAskedQuery,
  useRegisterThingMutation,
  useHandOverThingMutation,
  useAnswerAskedMutation,
  useOfferThingMutation,
} = lostApi;

/** The server's own sentence. */
export const messageOf = (error: unknown): string =>
  (error as { message?: string } | undefined)?.message ?? String(error);
