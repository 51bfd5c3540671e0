import type { Connection } from '../../wechat/contract';

/** Outgoing calls, all of them to the left: see config/plugin-order.json. */
export const miniProgram = (): Connection => strapi.plugin('wechat').service('connection');
