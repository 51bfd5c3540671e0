import type { Tickets } from '../../ticketing/contract';
import type { Messages } from '../../wechat/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const tickets = (): Tickets => strapi.plugin('ticketing').service('tickets');
export const messages = (): Messages => strapi.plugin('wechat').service('messages');
