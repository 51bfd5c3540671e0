import { createVerify } from 'node:crypto';
import { HOUR_MS } from '../clock.js';
import { publicKeyOf } from '../key-objects.js';
import { findOrder } from '../pay/orders.js';
import type { World } from '../world.js';
import { type Body, optionalTextIn } from './body.js';
import { payOrder } from './pay-order.js';
import { ControlRefusal } from './refusal.js';

const PREPAY_LIFE_MS = 2 * HOUR_MS;

export interface PhoneAnswer {
  errMsg: string;
}

/**
 * Does what the phone does on `wx.requestPayment`: checks the merchant's signature over the prepay's own app id,
 * then pays, unless the visitor cancels.
 */
export function requestPayment(world: World, body: Body): PhoneAnswer {
  try {
    const outTradeNo = checkedOrder(world, body);
    if (optionalTextIn(body, 'action') === 'cancel') return failed('cancel');
    payOrder(world, outTradeNo, { notify: body.notify !== false });
    return { errMsg: 'requestPayment:ok' };
  } catch (error) {
    if (error instanceof ControlRefusal) return failed(error.message);
    throw error;
  }
}

function failed(reason: string): PhoneAnswer {
  return { errMsg: `requestPayment:fail ${reason}` };
}

/** @throws ControlRefusal with the sentence that the phone shows */
function checkedOrder(world: World, body: Body): string {
  const [timeStamp, nonceStr, pack, paySign] = ['timeStamp', 'nonceStr', 'package', 'paySign'].map((name) => {
    const value = optionalTextIn(body, name);
    if (!value) throw phoneRefusal(`parameter error: parameter.${name} should be String`);
    return value;
  }) as [string, string, string, string];
  if (body.signType !== 'RSA') throw phoneRefusal('支付验证签名失败');
  const prepay = world.store.get('prepays', pack.replace(/^prepay_id=/, ''));
  const order = prepay && findOrder(world, prepay.outTradeNo);
  if (!prepay || !order || !pack.startsWith('prepay_id=')) throw phoneRefusal('支付缺少参数prepay_id');
  const appId = optionalTextIn(body, 'appId') ?? order.appId;
  if (
    appId !== order.appId ||
    !signedByMerchant(world, `${appId}\n${timeStamp}\n${nonceStr}\n${pack}\n`, paySign)
  ) {
    throw phoneRefusal('支付验证签名失败');
  }
  if (world.clock.now() > prepay.createdAtMs + PREPAY_LIFE_MS) throw phoneRefusal('prepay_id已过期');
  return order.outTradeNo;
}

function phoneRefusal(sentence: string): ControlRefusal {
  return new ControlRefusal(400, 'PHONE', sentence);
}

function signedByMerchant(world: World, message: string, signature: string): boolean {
  const key = publicKeyOf(world.keys.merchant.certificate);
  return createVerify('RSA-SHA256').update(message).verify(key, signature, 'base64');
}
