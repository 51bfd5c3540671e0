import type { Deliveries, Messages } from '../../wechat/contract';
import type { Payments } from '../../wechat-pay/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const pay = (): Payments => strapi.plugin('wechat-pay').service('payments');
export const messages = (): Messages => strapi.plugin('wechat').service('messages');
export const deliveries = (): Deliveries => strapi.plugin('wechat').service('deliveries');
