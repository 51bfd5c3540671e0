import type { TextCheck } from '../plugins/wechat/contract';

/** Outgoing calls: content stands to the right of all plugins and calls only this one. */
export const textCheck = (): TextCheck => strapi.plugin('wechat').service('textCheck');
