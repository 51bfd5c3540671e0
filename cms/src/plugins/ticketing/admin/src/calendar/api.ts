import { adminApi } from '@strapi/strapi/admin';
import type {
  CalendarMonth,
  CalendarSlotRow,
  EditAnswer,
  PoolRow,
  Regenerated,
  RegenerationPreview,
} from '../../../server/admin-routes/calendar-shapes';

export interface Pools {
  pools: PoolRow[];
  today: string;
  timeZone: string;
}

export type Target = { slots: string[] } | { from: string; to: string; weekdays?: number[] };

export interface EditAsked {
  pool: string;
  target: Target;
  edit: { size?: number; closed?: boolean };
}

/** The reader's language: the server words its refusals in it. */
interface Worded {
  locale: string;
}

const TAG = 'TicketingCalendar' as const;

const post = (url: string, { locale, ...data }: Worded) => ({
  url: `/ticketing/calendar/${url}`,
  method: 'POST' as const,
  data,
  config: { headers: { 'Accept-Language': locale } },
});

/** Places are sold all the time: whatever is opened is asked for anew. */
const ALWAYS_FRESH = { keepUnusedDataFor: 0 };

const calendarApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG] }).injectEndpoints({
  endpoints: (build) => ({
    calendarPools: build.query<Pools, void>({
      query: () => '/ticketing/calendar/pools',
      transformResponse: ({ data, meta }: { data: PoolRow[]; meta: Omit<Pools, 'pools'> }) => ({
        pools: data,
        ...meta,
      }),
      ...ALWAYS_FRESH,
    }),
    calendarMonth: build.query<CalendarMonth, { pool: string; month: string }>({
      query: (params) => ({ url: '/ticketing/calendar/month', method: 'GET', config: { params } }),
      transformResponse: ({ data }: { data: CalendarMonth }) => data,
      providesTags: [TAG],
      ...ALWAYS_FRESH,
    }),
    calendarSlots: build.query<CalendarSlotRow[], { pool: string; from: string; to: string }>({
      query: (params) => ({ url: '/ticketing/calendar/slots', method: 'GET', config: { params } }),
      transformResponse: ({ data }: { data: CalendarSlotRow[] }) => data,
      providesTags: [TAG],
      ...ALWAYS_FRESH,
    }),
    editSlots: build.mutation<EditAnswer, EditAsked & Worded>({
      query: (asked) => post('edit', asked),
      transformResponse: ({ data }: { data: EditAnswer }) => data,
      // Also after a refusal: it means that the page shows something old.
      invalidatesTags: [TAG],
    }),
    rehearseEdit: build.mutation<EditAnswer, EditAsked & Worded>({
      query: (asked) => post('edit/rehearsal', asked),
      transformResponse: ({ data }: { data: EditAnswer }) => data,
    }),
    regenerationPreview: build.query<RegenerationPreview, { pool: string }>({
      query: (params) => ({ url: '/ticketing/calendar/regeneration', method: 'GET', config: { params } }),
      transformResponse: ({ data }: { data: RegenerationPreview }) => data,
      providesTags: [TAG],
      ...ALWAYS_FRESH,
    }),
    applyRegeneration: build.mutation<
      Regenerated,
      { pool: string; fingerprint: string; chosen: string[] } & Worded
    >({
      query: (asked) => post('regeneration', asked),
      transformResponse: ({ data }: { data: Regenerated }) => data,
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useCalendarPoolsQuery,
  useCalendarMonthQuery,
  useCalendarSlotsQuery,
  useEditSlotsMutation,
  useRehearseEditMutation,
  useRegenerationPreviewQuery,
  useApplyRegenerationMutation,
} = calendarApi;
