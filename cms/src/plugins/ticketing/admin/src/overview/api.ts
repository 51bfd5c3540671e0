import { adminApi } from '@strapi/strapi/admin';
import type { OrderRow, Overview, ScanRow, TicketRow } from '../../../server/admin-routes/overview-shapes';

/** A page of rows of the overview. `locale` is the reader's: the server words refusals and gates in it. */
export interface RowsAsked {
  page: number;
  pageSize: number;
  locale: string;
  day?: string;
  admitted?: boolean;
}

export interface Rows<Row> {
  rows: Row[];
  pageCount: number;
  total: number;
}

interface Answer<Row> {
  data: Row[];
  meta: { pagination: { pageCount: number; total: number } };
}

const asked =
  (list: string) =>
  ({ locale, ...params }: RowsAsked) => ({
    url: `/ticketing/overview/${list}`,
    method: 'GET' as const,
    config: { params, headers: { 'Accept-Language': locale } },
  });

/** Rows are asked for anew whenever a list is opened: at a gate a minute is long. */
const ALWAYS_FRESH = { keepUnusedDataFor: 0 };

const rowsOf = <Row>({ data, meta }: Answer<Row>): Rows<Row> => ({ rows: data, ...meta.pagination });

const overviewApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    overview: build.query<Overview, void>({
      query: () => '/ticketing/overview',
      transformResponse: ({ data }: { data: Overview }) => data,
    }),
    overviewOrders: build.query<Rows<OrderRow>, RowsAsked>({
      query: asked('orders'),
      transformResponse: rowsOf<OrderRow>,
      ...ALWAYS_FRESH,
    }),
    overviewScans: build.query<Rows<ScanRow>, RowsAsked>({
      query: asked('scans'),
      transformResponse: rowsOf<ScanRow>,
      ...ALWAYS_FRESH,
    }),
    overviewTickets: build.query<Rows<TicketRow>, RowsAsked>({
      query: asked('tickets'),
      transformResponse: rowsOf<TicketRow>,
      ...ALWAYS_FRESH,
    }),
  }),
});

export const { useOverviewQuery, useOverviewOrdersQuery, useOverviewScansQuery, useOverviewTicketsQuery } =
  overviewApi;
