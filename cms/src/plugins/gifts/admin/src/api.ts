import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';
import type {
  GiftsOverview,
  PostingLine,
  Shipping,
  ShippingResult,
  StaffExchange,
} from '../../server/admin-routes/shapes';
import type { deskExchange } from '../../server/routes/shapes';

export type DeskExchange = z.output<typeof deskExchange>;

/** `locale` is the reader's: the server names gifts and words refusals in it. */
interface Asked {
  locale: string;
}

export interface ExchangesAsked extends Asked {
  page: number;
  pageSize: number;
  status?: string;
  gift?: string;
  query?: string;
  dueSoon?: boolean;
  oldestFirst?: boolean;
}

export interface ExchangePage {
  rows: StaffExchange[];
  pageCount: number;
  total: number;
}

interface Answer {
  data: StaffExchange[];
  meta: { pagination: { pageCount: number; total: number } };
}

const TAG = 'Gifts' as const;
const get = (path: string, { locale, ...params }: Asked & Record<string, unknown>) => ({
  url: `/gifts/${path}`,
  method: 'GET' as const,
  config: { params, headers: { 'Accept-Language': locale } },
});
const post = (path: string, { locale, ...data }: Asked & Record<string, unknown>) => ({
  url: `/gifts/${path}`,
  method: 'POST' as const,
  data,
  config: { headers: { 'Accept-Language': locale } },
});
const dataOf = <T>({ data }: { data: T }): T => data;

const giftsApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (build) => ({
    giftsOverview: build.query<GiftsOverview, Asked>({
      query: (asked) => get('overview', { ...asked }),
      transformResponse: dataOf<GiftsOverview>,
      providesTags: [TAG],
    }),
    giftExchanges: build.query<ExchangePage, ExchangesAsked>({
      query: (asked) => get('exchanges', { ...asked }),
      transformResponse: ({ data, meta }: Answer) => ({ rows: data, ...meta.pagination }),
      providesTags: [TAG],
    }),
    /** A mutation, because each reading of it is kept in the record of changes. */
    giftPostingList: build.mutation<PostingLine[], Asked>({
      query: (asked) => post('posting-list', { ...asked }),
      transformResponse: dataOf<PostingLine[]>,
    }),
    shipGifts: build.mutation<ShippingResult[], Asked & { rows: Shipping[] }>({
      query: (asked) => post('shippings', { ...asked }),
      transformResponse: dataOf<ShippingResult[]>,
      invalidatesTags: [TAG],
    }),
    cancelGiftExchange: build.mutation<unknown, Asked & { code: string; reason: string }>({
      query: ({ code, ...asked }) => post(`exchanges/${code}/cancel`, asked),
      invalidatesTags: [TAG],
    }),
    lookAtGift: build.query<DeskExchange, Asked & { code: string }>({
      query: ({ code, ...asked }) => get(`exchanges/${encodeURIComponent(code)}/desk`, asked),
      transformResponse: dataOf<DeskExchange>,
      keepUnusedDataFor: 0,
    }),
    handOverGift: build.mutation<DeskExchange, Asked & { code: string }>({
      query: ({ code, ...asked }) => post(`exchanges/${encodeURIComponent(code)}/hand-over`, asked),
      transformResponse: dataOf<DeskExchange>,
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useGiftsOverviewQuery,
  useGiftExchangesQuery,
  useLazyGiftExchangesQuery,
  useGiftPostingListMutation,
  useShipGiftsMutation,
  useCancelGiftExchangeMutation,
  useLookAtGiftQuery,
  useHandOverGiftMutation,
} = giftsApi;

/** The server's sentence, in the reader's language. */
export const messageOf = (error: unknown): string =>
  typeof error === 'object' && error !== null && 'message' in error ? String(error.message) : String(error);
