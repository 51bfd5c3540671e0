import type { World } from '../world.js';
import { Fields, type Json } from './fields.js';
import type { RateLimit } from './rate-limit.js';
import { paramError } from './refusal.js';

/** A request that has passed the gateway's checks. */
export interface PayCall {
  world: World;
  params: Record<string, string>;
  query: URLSearchParams;
  body: Buffer;
  /** `Wechatpay-Serial` of the request: which of WeChat Pay's keys its secret fields are encrypted with. */
  serial: string | null;
}

export interface PayAnswer {
  status: 200 | 202 | 204;
  /** Sent as JSON and signed; absent with 204. */
  body?: unknown;
  /** Sent instead of a body, and not signed. */
  file?: { bytes: Buffer; contentType: string };
}

/** One endpoint, one file. */
export interface PayEndpoint {
  method: 'GET' | 'POST';
  /** In Hono's notation. */
  path: string;
  /** The documented limit, if there is one. */
  limit?: RateLimit;
  handle(call: PayCall): PayAnswer | Promise<PayAnswer>;
}

/** @throws PayRefusal PARAM_ERROR when the body is not a JSON object */
export function fieldsOf(call: PayCall): Fields {
  let body: Json | undefined;
  try {
    body = JSON.parse(call.body.toString('utf8')) as Json;
  } catch {
    throw paramError('/', '', '请求体不是有效的JSON');
  }
  return new Fields(body);
}

/** @throws PayRefusal PARAM_ERROR when the query does not name the merchant who signed */
export function checkMchIdInQuery(call: PayCall): void {
  const mchid = call.query.get('mchid');
  if (mchid !== call.world.keys.mchId)
    throw paramError('mchid', mchid ?? '', '缺失或与签名的商户号不一致', 'query');
}
