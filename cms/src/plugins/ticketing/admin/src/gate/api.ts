import { adminApi } from '@strapi/strapi/admin';
import type { z } from 'zod';
import type {
  DeviceCode,
  GateConflict,
  GateDevice,
  GateEntry,
  GateFigures,
  UndoneScan,
} from '../../../server/admin-routes/gate-shapes';
import type { scanAnswer } from '../../../server/routes/gate-shapes';
import { ATTENTION_TAG } from '../attention/api';

export type ScanAnswer = z.output<typeof scanAnswer>;

/** `locale` is the reader's: the server words refusals and names gates in it. */
interface Asked {
  locale: string;
}

export interface ScanAsked extends Asked {
  code: string;
  gate: string;
  device: string;
  key: string;
  count?: number;
  idChecked?: boolean;
}

const TAG = 'TicketingGate' as const;
const ask = (path: string, { locale, ...params }: Asked & Record<string, unknown>) => ({
  url: `/ticketing/gate/${path}`,
  method: 'GET' as const,
  config: { params, headers: { 'Accept-Language': locale } },
});
const post = (path: string, { locale, ...data }: Asked & Record<string, unknown>) => ({
  url: `/ticketing/gate/${path}`,
  method: 'POST' as const,
  data,
  config: { headers: { 'Accept-Language': locale } },
});
const dataOf = <T>({ data }: { data: T }): T => data;

const gateApi = adminApi.enhanceEndpoints({ addTagTypes: [TAG, ATTENTION_TAG] }).injectEndpoints({
  endpoints: (build) => ({
    gateFigures: build.query<GateFigures, Asked & { gate?: string }>({
      query: (asked) => ask('figures', { ...asked }),
      transformResponse: dataOf<GateFigures>,
      providesTags: [TAG, ATTENTION_TAG],
    }),
    gateEntries: build.query<GateEntry[], Asked & { gate?: string; admitted?: boolean }>({
      query: (asked) => ask('entries', { ...asked, limit: 30 }),
      transformResponse: dataOf<GateEntry[]>,
      providesTags: [TAG],
      keepUnusedDataFor: 0,
    }),
    gateConflicts: build.query<GateConflict[], Asked & { open: boolean }>({
      query: (asked) => ask('conflicts', { ...asked, limit: 100 }),
      transformResponse: dataOf<GateConflict[]>,
      providesTags: [TAG, ATTENTION_TAG],
      keepUnusedDataFor: 0,
    }),
    gateDevices: build.query<GateDevice[], Asked>({
      query: (asked) => ask('devices', { ...asked }),
      transformResponse: dataOf<GateDevice[]>,
      providesTags: [TAG],
      keepUnusedDataFor: 0,
    }),
    addDevice: build.mutation<DeviceCode, Asked & { name: string; gates: string[] }>({
      query: (device) => post('devices', { ...device }),
      transformResponse: dataOf<DeviceCode>,
      invalidatesTags: [TAG],
    }),
    renewDeviceCode: build.mutation<DeviceCode, Asked & { id: string }>({
      query: ({ id, locale }) => post(`devices/${id}/code`, { locale }),
      transformResponse: dataOf<DeviceCode>,
      invalidatesTags: [TAG],
    }),
    revokeDevice: build.mutation<unknown, Asked & { id: string; reason: string }>({
      query: ({ id, ...asked }) => post(`devices/${id}/revoke`, asked),
      invalidatesTags: [TAG],
    }),
    scanAtDesk: build.mutation<ScanAnswer, ScanAsked>({
      query: (scan) => post('scans', { ...scan, choose: true }),
      transformResponse: dataOf<ScanAnswer>,
      invalidatesTags: [TAG],
    }),
    undoScan: build.mutation<UndoneScan, Asked & { id: string }>({
      query: ({ id, locale }) => post(`scans/${id}/undo`, { locale }),
      transformResponse: dataOf<UndoneScan>,
      invalidatesTags: [TAG],
    }),
  }),
});

export const {
  useGateFiguresQuery,
  useGateEntriesQuery,
  useGateConflictsQuery,
  useGateDevicesQuery,
  useAddDeviceMutation,
  useRenewDeviceCodeMutation,
  useRevokeDeviceMutation,
  useScanAtDeskMutation,
  useUndoScanMutation,
} = gateApi;
