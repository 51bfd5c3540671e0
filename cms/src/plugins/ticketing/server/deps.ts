import type { Deliveries, Messages } from '../../wechat/contract';
import type { Payments, Reconciliation, Refunds } from '../../wechat-pay/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const pay = (): Payments => strapi.plugin('wechat-pay').service('payments');
export const payBack = (): Refunds => strapi.plugin('wechat-pay').service('refunds');
export const reconciliation = (): Reconciliation => strapi.plugin('wechat-pay').service('reconciliation');
export const messages = (): Messages => strapi.plugin('wechat').service('messages');
export const deliveries = (): Deliveries => strapi.plugin('wechat').service('deliveries');
