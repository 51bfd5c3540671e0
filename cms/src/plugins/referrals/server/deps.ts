import type { Tickets } from '../../ticketing/contract';
import type { Reconciliation, Transfers } from '../../wechat-pay/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const tickets = (): Tickets => strapi.plugin('ticketing').service('tickets');
export const transfers = (): Transfers => strapi.plugin('wechat-pay').service('transfers');
export const reconciliation = (): Reconciliation => strapi.plugin('wechat-pay').service('reconciliation');
