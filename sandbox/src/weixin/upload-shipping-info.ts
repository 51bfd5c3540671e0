import { findOrder, findOrderByTransactionId, isPaid } from '../pay/orders.js';
import type { OrderRow } from '../state/pay-rows.js';
import type { World } from '../world.js';
import { WEIXIN_OK, WeixinRefusal } from './answer.js';
import { textOf, type WeixinEndpoint } from './call.js';

const BY_MERCHANT_NUMBER = 1;
const BY_TRANSACTION = 2;
/** 1 express, 2 same-city, 3 virtual goods, 4 picked up by the buyer. */
const LOGISTICS = [1, 2, 3, 4];
const IN_ONE_PIECE = 1;
const LONGEST_DESCRIPTION = 120;

/** Tells WeChat that the goods of a payment are delivered, without which the merchant's money stays frozen. */
export const uploadShippingInfo: WeixinEndpoint = {
  method: 'POST',
  path: '/wxa/sec/order/upload_shipping_info',
  needsToken: true,
  handle({ world, body }) {
    const order = paidOrder(world, asObject(body.order_key));
    if (!LOGISTICS.includes(Number(body.logistics_type))) throw new WeixinRefusal(10060005, '物流类型有误');
    if (body.delivery_mode !== IN_ONE_PIECE) throw new WeixinRefusal(10060006, '非快递发货时不允许分拆发货');
    const itemDesc = onlyItem(body.shipping_list);
    if (Number.isNaN(Date.parse(textOf(body, 'upload_time'))))
      throw new WeixinRefusal(268485216, '上传时间非法');
    if (textOf(asObject(body.payer), 'openid') !== order.openid) {
      throw new WeixinRefusal(10060031, '订单不属于openid所指定的用户');
    }
    world.store.put('shippings', order.outTradeNo, {
      outTradeNo: order.outTradeNo,
      transactionId: order.transactionId ?? '',
      logisticsType: Number(body.logistics_type),
      itemDesc,
      uploadedAtMs: world.clock.now(),
    });
    return WEIXIN_OK;
  },
};

function paidOrder(world: World, key: Record<string, unknown>): OrderRow {
  const order = namedOrder(world, key);
  if (!order || !isPaid(order)) throw new WeixinRefusal(10060001, '支付单不存在');
  return order;
}

function namedOrder(world: World, key: Record<string, unknown>): OrderRow | undefined {
  if (key.order_number_type === BY_TRANSACTION)
    return findOrderByTransactionId(world, textOf(key, 'transaction_id'));
  if (key.order_number_type !== BY_MERCHANT_NUMBER)
    throw new WeixinRefusal(10060014, '参数错误：order_number_type');
  if (textOf(key, 'mchid') !== world.keys.mchId) throw new WeixinRefusal(268485226, '商户号有误');
  return findOrder(world, textOf(key, 'out_trade_no'));
}

/** Delivery in one piece has exactly one entry. */
function onlyItem(list: unknown): string {
  if (!Array.isArray(list) || list.length !== 1) throw new WeixinRefusal(10060014, '参数错误：shipping_list');
  const description = textOf(asObject(list[0]), 'item_desc');
  if (description === '') throw new WeixinRefusal(10060008, '商品描述item_desc字段不能为空');
  if ([...description].length > LONGEST_DESCRIPTION)
    throw new WeixinRefusal(10060009, '商品描述item_desc字段太长');
  return description;
}

function asObject(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}
