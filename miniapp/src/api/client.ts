import Taro from '@tarojs/taro';
import { currentLocale } from '@/i18n/locale';
import { noteServerDate, noteServerNow } from '@/lib/server-clock';
import { ApiError, NetworkError } from './errors';
import { apiOrigin } from './origin';
import { currentSession } from './session';
import type { Pagination, TicketCounts } from './types';

export interface Call {
  /** No PATCH: WeChat's request cannot send it. */
  method?: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api`, with its leading slash. */
  path: string;
  query?: Record<string, string | number | undefined>;
  body?: object;
  /** For writes that must not happen twice: the same key and body bring the first answer again. */
  idempotencyKey?: string;
  /** What everybody may read is asked without saying who asks: one answer for all, which caches may keep. */
  anonymous?: boolean;
  /** Beside the usual ones. */
  headers?: Record<string, string>;
  /** Waits no longer than this for an answer. */
  timeoutMs?: number;
}

export interface Answer<Data> {
  data: Data;
  meta?: { now?: string; pagination?: Pagination; counts?: TicketCounts; unread?: number };
}

/**
 * What an address names, as a part of a path. Of an address that names nothing the server is asked for `-`, which nothing
 * is called: it answers as for all that is not there, where the bare path would answer with a list.
 */
export const inPath = (name: string): string => encodeURIComponent(name || '-');

interface Refusal {
  error?: { status?: number; name?: string; message?: string; details?: Record<string, unknown> };
}

const TIMEOUT_MS = 15_000;

/** Where this build sells: editors allow each ticket for each channel. */
const SALES_CHANNEL = process.env.TARO_ENV === 'h5' ? 'h5' : 'mini-program';

function urlOf({ path, query = {} }: Call): string {
  const locale = currentLocale();
  const pairs = Object.entries({ ...query, locale }).flatMap(([name, value]) =>
    value === undefined ? [] : `${encodeURIComponent(name)}=${encodeURIComponent(value)}`,
  );
  return `${apiOrigin()}/api${path}?${pairs.join('&')}`;
}

function headersOf(call: Call): Record<string, string> {
  const session = currentSession();
  const headers: Record<string, string> = {
    ...call.headers,
    'Accept-Language': currentLocale(),
    'X-Sales-Channel': SALES_CHANNEL,
  };
  if (call.body) headers['Content-Type'] = 'application/json';
  if (call.idempotencyKey) headers['Idempotency-Key'] = call.idempotencyKey;
  if (session && !call.anonymous) headers.Authorization = `Bearer ${session.jwt}`;
  return headers;
}

interface Response {
  statusCode: number;
  data: unknown;
  header?: Record<string, string>;
}

async function send(call: Call): Promise<Response> {
  try {
    return await Taro.request({
      url: urlOf(call),
      method: call.method ?? 'GET',
      header: headersOf(call),
      ...(call.body && { data: call.body }),
      timeout: call.timeoutMs ?? TIMEOUT_MS,
    });
  } catch (failure) {
    const reason = (failure as { errMsg?: string }).errMsg ?? String(failure);
    throw new NetworkError(reason);
  }
}

function refusalOf(statusCode: number, body: unknown): Error {
  const refusal = (body as Refusal | null)?.error;
  // A proxy in front of a server that is away answers with a page, not with the API's error shape.
  if (!refusal?.name) return new NetworkError(`HTTP ${statusCode}`, true);
  return new ApiError(statusCode, refusal.name, refusal.message ?? refusal.name, refusal.details ?? {});
}

/**
 * One call to the server. Throws `ApiError` when it refuses and `NetworkError` when no usable answer came.
 * Notes the server's clock from `meta.now`, or from the header `Date`.
 */
export async function call<Data>(request: Call): Promise<Answer<Data>> {
  const response = await send(request);
  if (response.statusCode < 200 || response.statusCode >= 300) {
    throw refusalOf(response.statusCode, response.data);
  }
  const answer = (response.data ?? { data: null }) as Answer<Data>;
  if (answer.meta?.now) noteServerNow(answer.meta.now);
  // Browsers write header names small, phones as they came.
  else noteServerDate(response.header?.date ?? response.header?.Date);
  return answer;
}
