import { beijingDigits, DAY_MS, MINUTE_MS } from '../clock.js';
import { randomHex } from '../random.js';
import type { OrderRow } from '../state/pay-rows.js';
import { isOpenidOf } from '../weixin/openid.js';
import type { World } from '../world.js';
import { fieldsOf, type PayEndpoint } from './call.js';
import type { Fields } from './fields.js';
import { checkNotifyUrl } from './notify-url.js';
import { findOrder, isPaid, saveOrder } from './orders.js';
import { invalidRequest, PayRefusal, paramError } from './refusal.js';

const DEFAULT_LIFE_MS = 7 * DAY_MS;
const SHORTEST_LIFE_MS = MINUTE_MS;
/** The documentation names 15 and 90 days in different places; the stricter one is kept to. */
const LONGEST_LIFE_MS = 15 * DAY_MS;

/** Opens an order, or repeats the opening of one that has exactly the same parameters. */
export const prepayJsapi: PayEndpoint = {
  method: 'POST',
  path: '/v3/pay/transactions/jsapi',
  limit: { perSecond: 500 },
  handle(call) {
    const { world } = call;
    const wanted = readOrder(world, fieldsOf(call));
    const known = findOrder(world, wanted.outTradeNo);
    if (known) checkReentry(world, known, wanted);
    else saveOrder(world, wanted);
    return { status: 200, body: { prepay_id: issuePrepayId(world, wanted.outTradeNo) } };
  },
};

function readOrder(world: World, fields: Fields): OrderRow {
  const nowMs = world.clock.now();
  const appId = fields.text('/appid', { max: 32 });
  const mchId = fields.text('/mchid', { max: 32 });
  const order: OrderRow = {
    appId,
    mchId,
    description: fields.text('/description', { max: 127 }),
    outTradeNo: fields.text('/out_trade_no', { min: 6, max: 32, pattern: /^[0-9A-Za-z_\-|*]+$/ }),
    notifyUrl: checkNotifyUrl(fields.text('/notify_url', { max: 255 })),
    totalFen: fields.fen('/amount/total', 1),
    openid: fields.text('/payer/openid', { max: 128 }),
    attach: fields.text('/attach', { optional: true, min: 0, max: 128 }) ?? '',
    payableUntilMs: payableUntil(fields, nowMs),
    createdAtMs: nowMs,
    fingerprint: fields.fingerprint(),
    state: 'NOTPAY',
    burnt: false,
  };
  fields.oneOf('/amount/currency', ['CNY'], 'CNY');
  fields.text('/goods_tag', { optional: true, min: 0, max: 32 });
  if (fields.has('/scene_info')) fields.text('/scene_info/payer_client_ip', { max: 45 });
  checkParties(world, order);
  return order;
}

function checkParties(world: World, { mchId, appId, openid }: OrderRow): void {
  if (mchId !== world.keys.mchId) throw new PayRefusal(400, 'MCH_NOT_EXISTS', '商户号不存在');
  if (appId !== world.keys.appId)
    throw new PayRefusal(400, 'APPID_MCHID_NOT_MATCH', '商户号mchid与appid不匹配');
  if (!isOpenidOf(world.keys, openid)) throw new PayRefusal(500, 'OPENID_MISMATCH', 'appid和openid不匹配');
}

/** The last moment to pay. Anything sooner than a minute from now is raised to it. */
function payableUntil(fields: Fields, nowMs: number): number {
  const pattern = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)$/;
  const text = fields.text('/time_expire', { optional: true, max: 64, pattern });
  if (text === undefined) return nowMs + DEFAULT_LIFE_MS;
  const wantedMs = Date.parse(text);
  if (Number.isNaN(wantedMs)) throw paramError('/time_expire', text, '不是有效的时间');
  if (wantedMs > nowMs + LONGEST_LIFE_MS) throw paramError('/time_expire', text, '超过最长支付时间');
  return Math.max(wantedMs, nowMs + SHORTEST_LIFE_MS);
}

const DIFFERENT_PARAMETERS = '请求重入时，参数与首次请求时不一致';

function checkReentry(world: World, known: OrderRow, wanted: OrderRow): void {
  if (known.burnt) throw invalidRequest(DIFFERENT_PARAMETERS);
  if (isPaid(known)) throw new PayRefusal(400, 'ORDERPAID', '该订单已支付');
  if (known.state === 'CLOSED') throw new PayRefusal(400, 'ORDER_CLOSED', '该订单已关闭');
  if (known.fingerprint !== wanted.fingerprint) throw invalidRequest(DIFFERENT_PARAMETERS);
  if (world.clock.now() > known.payableUntilMs)
    throw new PayRefusal(400, 'TRADE_OVERDUE', '该订单已过支付期限');
}

function issuePrepayId(world: World, outTradeNo: string): string {
  const nowMs = world.clock.now();
  const prepayId = `wx${beijingDigits(nowMs)}${randomHex(20)}`;
  world.store.put('prepays', prepayId, { prepayId, outTradeNo, createdAtMs: nowMs });
  return prepayId;
}
