import type { Points } from '../../points/contract';
import type { Messages } from '../../wechat/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const points = (): Points => strapi.plugin('points').service('points');
export const messages = (): Messages => strapi.plugin('wechat').service('messages');
