import type { Phone } from './phone';

interface RequestOptions {
  url: string;
  method?: string;
  data?: unknown;
  header?: Record<string, string>;
  timeout?: number;
}

/** What `wx.request` can send: there is no PATCH in WeChat. */
const METHODS = ['OPTIONS', 'GET', 'HEAD', 'POST', 'PUT', 'DELETE', 'TRACE', 'CONNECT'];

/** `wx.request` over real HTTP. Any status is a success; only no answer at all is a failure. */
export async function request(
  phone: Phone,
  { url, method = 'GET', data, header, timeout = 60_000 }: RequestOptions,
) {
  if (!METHODS.includes(method)) throw new Error('request:fail method is invalid');
  if (!phone.network) throw new Error('request:fail network is down');
  const target = new URL(url);
  const address = `${phone.api}${target.pathname}${target.search}`;
  phone.log.push({ name: 'request', options: { method, path: target.pathname } });
  const response = await fetch(address, {
    method,
    headers: headersOf(header),
    ...(data !== undefined && method !== 'GET' ? { body: JSON.stringify(data) } : {}),
    signal: AbortSignal.timeout(timeout),
  });
  const text = await response.text();
  return {
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    data: jsonOrText(text),
  };
}

/** WeChat names JSON on every request, also on one without a body. */
function headersOf(given: Record<string, string> = {}): Headers {
  const headers = new Headers(given);
  if (!headers.has('content-type')) headers.set('content-type', 'application/json');
  return headers;
}

function jsonOrText(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // As in WeChat: what is not JSON is handed over as it is.
    return text;
  }
}

/** The payment dialog: the sandbox checks the parameters as WeChat does, and pays or cancels. */
export async function requestPayment(phone: Phone, params: Record<string, unknown>): Promise<object> {
  if (!phone.sandbox) throw new Error('requestPayment:fail no sandbox');
  const { timeStamp, nonceStr, package: prepay, signType, paySign } = params;
  const response = await fetch(`${phone.sandbox}/sandbox/request-payment`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ timeStamp, nonceStr, package: prepay, signType, paySign, action: phone.payment }),
  });
  const answer = (await response.json()) as { errMsg?: string; message?: string };
  const errMsg = answer.errMsg ?? `requestPayment:fail ${answer.message ?? response.status}`;
  if (!errMsg.endsWith(':ok')) throw new Error(errMsg);
  return {};
}

/** The page on which one takes a merchant's money: the sandbox checks what it is opened with, as WeChat does. */
export async function requestMerchantTransfer(
  phone: Phone,
  params: Record<string, unknown>,
): Promise<object> {
  if (!phone.sandbox) throw new Error('requestMerchantTransfer:fail no sandbox');
  const { mchId, appId, package: packed } = params;
  phone.log.push({ name: 'requestMerchantTransfer', options: { mchId, appId, package: packed } });
  const action = phone.payment === 'cancel' ? { action: 'cancel' } : {};
  const response = await fetch(`${phone.sandbox}/sandbox/transfers/confirm`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ mchId, appId, package: packed, ...action }),
  });
  const { errMsg = 'requestMerchantTransfer:fail' } = (await response.json()) as { errMsg?: string };
  if (!errMsg.endsWith(':ok')) throw new Error(errMsg);
  return {};
}
