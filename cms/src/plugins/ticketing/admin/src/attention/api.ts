import { adminApi } from '@strapi/strapi/admin';
import type {
  ATTENTION_STATES,
  AttentionFigures,
  AttentionRow,
  ResolvedAttention,
} from '../../../server/admin-routes/attention-shapes';
import type { Rows } from '../overview/api';

export interface AttentionAsked {
  state: (typeof ATTENTION_STATES)[number];
  kind?: string | undefined;
  page: number;
  pageSize: number;
}

/** `locale` is the reader's: the server words its refusals in it. */
interface Deed {
  locale: string;
}

/** What an item taken out of the queue makes stale: its lists and the figures, in the menu too. */
export const ATTENTION_TAG = 'TicketingAttention' as const;

const post = ({ locale, url, ...data }: Deed & { url: string }) => ({
  url: `/ticketing/${url}`,
  method: 'POST' as const,
  data,
  config: { headers: { 'Accept-Language': locale } },
});

interface Answer {
  data: AttentionRow[];
  meta: { pagination: { pageCount: number; total: number } };
}

const attentionApi = adminApi.enhanceEndpoints({ addTagTypes: [ATTENTION_TAG] }).injectEndpoints({
  endpoints: (build) => ({
    attention: build.query<Rows<AttentionRow>, AttentionAsked>({
      query: (params) => ({ url: '/ticketing/attention', method: 'GET', config: { params } }),
      transformResponse: ({ data, meta }: Answer) => ({ rows: data, ...meta.pagination }),
      providesTags: [ATTENTION_TAG],
      keepUnusedDataFor: 0,
    }),
    attentionFigures: build.query<AttentionFigures, void>({
      query: () => '/ticketing/attention/figures',
      transformResponse: ({ data }: { data: AttentionFigures }) => data,
      providesTags: [ATTENTION_TAG],
    }),
    resolveAttention: build.mutation<
      ResolvedAttention,
      Deed & { kind: string; subject: string; note: string }
    >({
      query: (item) => post({ ...item, url: 'attention/resolve' }),
      transformResponse: ({ data }: { data: ResolvedAttention }) => data,
      invalidatesTags: [ATTENTION_TAG],
    }),
    askWeChatPay: build.mutation<{ payment: 'paid' | 'unpaid' | 'unknown' }, Deed & { number: string }>({
      query: (order) => post({ ...order, url: 'attention/ask-wechat-pay' }),
      transformResponse: ({ data }: { data: { payment: 'paid' | 'unpaid' | 'unknown' } }) => data,
      invalidatesTags: [ATTENTION_TAG],
    }),
    recoverRefund: build.mutation<unknown, Deed & { number: string; way: 'retry' | 'keep-ticket' }>({
      query: ({ number, way, locale }) => post({ locale, url: `refunds/${number}/${way}` }),
      invalidatesTags: [ATTENTION_TAG],
    }),
  }),
});

export const {
  useAttentionQuery,
  useAttentionFiguresQuery,
  useResolveAttentionMutation,
  useAskWeChatPayMutation,
  useRecoverRefundMutation,
} = attentionApi;
