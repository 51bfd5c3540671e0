import type { Tickets } from '../plugins/ticketing/contract';
import type { Messages, TextCheck } from '../plugins/wechat/contract';

/** Outgoing calls: content stands to the right of all plugins and calls only these. */
export const textCheck = (): TextCheck => strapi.plugin('wechat').service('textCheck');
export const messages = (): Messages => strapi.plugin('wechat').service('messages');
export const tickets = (): Tickets => strapi.plugin('ticketing').service('tickets');
