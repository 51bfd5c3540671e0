import { adminApi } from '@strapi/strapi/admin';
import type {
  MassDay,
  MassMonth,
  MassPlanView,
  MassRun,
  MassRunDetail,
  MassTrouble,
} from '../../../server/admin-routes/mass-refund-shapes';
import type { Rows } from '../overview/api';

/** What is chosen, as the server takes it: null is all. */
export interface MassChosen {
  day: string;
  slots: string[] | null;
  products: string[] | null;
  fee: 'none' | 'tiers';
  reserved: 'release' | 'refund';
  closeSlots: boolean;
}

/** The reader's language words refusals; `forced` takes used tickets along. */
interface Asked {
  selection: MassChosen;
  forced: boolean;
  locale: string;
}

interface Paged {
  page: number;
  pageSize: number;
}

interface Page<Row> {
  data: Row[];
  meta: { pagination: { pageCount: number; total: number } };
}

const BASE = '/ticketing/mass-refunds';
const pathOf = (forced: boolean) => (forced ? `${BASE}/forced` : BASE);
const headersOf = (locale: string) => ({ headers: { 'Accept-Language': locale } });
const FRESH = { keepUnusedDataFor: 0 };

const post = (url: string, locale: string, data: object = {}) => ({
  url,
  method: 'POST' as const,
  data,
  config: headersOf(locale),
});
const dataOf = <T>({ data }: { data: T }): T => data;
const rowsOf = <Row>({ data, meta }: Page<Row>): Rows<Row> => ({ rows: data, ...meta.pagination });

const massApi = adminApi.injectEndpoints({
  endpoints: (build) => ({
    massMonth: build.query<MassMonth, { month: string }>({
      query: (params) => ({ url: `${BASE}/month`, method: 'GET', config: { params } }),
      transformResponse: dataOf<MassMonth>,
      ...FRESH,
    }),
    massDay: build.query<MassDay, { day: string }>({
      query: (params) => ({ url: `${BASE}/day`, method: 'GET', config: { params } }),
      transformResponse: dataOf<MassDay>,
      ...FRESH,
    }),
    massPlan: build.query<MassPlanView, Asked>({
      query: ({ selection, forced, locale }) => post(`${pathOf(forced)}/dry-run`, locale, { selection }),
      transformResponse: dataOf<MassPlanView>,
      ...FRESH,
    }),
    startMassRefund: build.mutation<
      { number: string },
      Asked & { token: string; typed: string; reason: string }
    >({
      query: ({ forced, locale, ...data }) => post(pathOf(forced), locale, data),
      transformResponse: dataOf<{ number: string }>,
    }),
    massRuns: build.query<Rows<MassRun>, Paged>({
      query: (params) => ({ url: BASE, method: 'GET', config: { params } }),
      transformResponse: rowsOf<MassRun>,
      ...FRESH,
    }),
    massRun: build.query<MassRunDetail, { number: string }>({
      query: ({ number }) => ({ url: `${BASE}/${number}`, method: 'GET' }),
      transformResponse: dataOf<MassRunDetail>,
      ...FRESH,
    }),
    massTroubles: build.query<Rows<MassTrouble>, Paged & { number: string }>({
      query: ({ number, ...params }) => ({
        url: `${BASE}/${number}/troubles`,
        method: 'GET',
        config: { params },
      }),
      transformResponse: rowsOf<MassTrouble>,
      ...FRESH,
    }),
    steerMassRefund: build.mutation<
      unknown,
      { number: string; verb: 'pause' | 'resume' | 'retry'; locale: string }
    >({
      query: ({ number, verb, locale }) => post(`${BASE}/${number}/${verb}`, locale),
    }),
  }),
});

export const {
  useMassMonthQuery,
  useMassDayQuery,
  useMassPlanQuery,
  useStartMassRefundMutation,
  useMassRunsQuery,
  useMassRunQuery,
  useMassTroublesQuery,
  useSteerMassRefundMutation,
} = massApi;
