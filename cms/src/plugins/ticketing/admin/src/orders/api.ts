import { adminApi } from '@strapi/strapi/admin';
import type {
  CaseView,
  DeskVenue,
  Edges,
  FoundOrderRow,
  FoundTicketRow,
  SearchedBy,
  ShownVisitor,
} from '../../../server/admin-routes/desk-shapes';

/** What is looked for, as the address says it; see selection.ts. */
export type SearchParams = Record<string, string>;

export interface Found<Row> {
  rows: Row[];
  by: SearchedBy | null;
  edges: Edges;
}

interface Answer<Row> {
  data: Row[];
  meta: { by: SearchedBy | null; edges: Edges };
}

/** `locale` is the reader's: the server words its refusals in it. */
interface Deed {
  locale: string;
  reason: string;
}

const TAG = 'TicketingCase' as const;
const ALWAYS_FRESH = { keepUnusedDataFor: 0 };
const inWordsOf = (locale: string) => ({ headers: { 'Accept-Language': locale } });
const foundOf = <Row>({ data, meta }: Answer<Row>): Found<Row> => ({ rows: data, ...meta });
const post = (url: string, locale: string, data: object = {}) => ({
  url: `/ticketing/${url}`,
  method: 'POST' as const,
  data,
  config: inWordsOf(locale),
});

const deskApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (build) => ({
    desk: build.query<DeskVenue, string>({
      query: (locale) => ({ url: '/ticketing/desk', method: 'GET', config: inWordsOf(locale) }),
      transformResponse: ({ data }: { data: DeskVenue }) => data,
    }),
    deskTickets: build.query<Found<FoundTicketRow>, SearchParams>({
      query: (params) => ({ url: '/ticketing/desk/tickets', method: 'GET', config: { params } }),
      transformResponse: foundOf<FoundTicketRow>,
      ...ALWAYS_FRESH,
    }),
    deskOrders: build.query<Found<FoundOrderRow>, SearchParams>({
      query: (params) => ({ url: '/ticketing/desk/orders', method: 'GET', config: { params } }),
      transformResponse: foundOf<FoundOrderRow>,
      ...ALWAYS_FRESH,
    }),
    deskCase: build.query<CaseView, { key: string; locale: string }>({
      query: ({ key, locale }) => ({
        url: `/ticketing/desk/cases/${encodeURIComponent(key)}`,
        method: 'GET',
        config: inWordsOf(locale),
      }),
      transformResponse: ({ data }: { data: CaseView }) => data,
      providesTags: [TAG],
      ...ALWAYS_FRESH,
    }),
    closeOrder: build.mutation<unknown, Deed & { number: string }>({
      query: ({ number, locale, reason }) => post(`desk/orders/${number}/close`, locale, { reason }),
      invalidatesTags: [TAG],
    }),
    showVisitor: build.mutation<ShownVisitor, { code: string; locale: string }>({
      query: ({ code, locale }) => post(`desk/tickets/${code}/visitor`, locale),
      transformResponse: ({ data }: { data: ShownVisitor }) => data,
      invalidatesTags: [TAG],
    }),
    forceRefund: build.mutation<unknown, Deed & { code: string; amountFen: number; keepTicket: boolean }>({
      query: ({ code, locale, ...data }) => post(`tickets/${code}/forced-refund`, locale, data),
      invalidatesTags: [TAG],
    }),
    blockTicket: build.mutation<unknown, Deed & { code: string }>({
      query: ({ code, locale, reason }) => post(`tickets/${code}/block`, locale, { reason }),
      invalidatesTags: [TAG],
    }),
    unblockTicket: build.mutation<unknown, { code: string; locale: string }>({
      query: ({ code, locale }) => post(`tickets/${code}/unblock`, locale),
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useDeskQuery,
  useDeskTicketsQuery,
  useLazyDeskTicketsQuery,
  useDeskOrdersQuery,
  useLazyDeskOrdersQuery,
  useDeskCaseQuery,
  useCloseOrderMutation,
  useShowVisitorMutation,
  useForceRefundMutation,
  useBlockTicketMutation,
  useUnblockTicketMutation,
} = deskApi;
