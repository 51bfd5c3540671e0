import Taro from '@tarojs/taro';
import type { AskForMessages } from './contract';

/** WeChat takes at most three templates in one question. */
const MOST = 3;

/**
 * Must be called by a tap or when a payment has ended, else WeChat refuses it. Whatever the visitor answers, or whatever
 * goes wrong, nothing depends on it: a message is a courtesy.
 */
export const askForMessages: AskForMessages = (templateIds) => {
  const tmplIds = templateIds.slice(0, MOST);
  if (tmplIds.length === 0) return Promise.resolve();
  return new Promise((resolve) => {
    Taro.requestSubscribeMessage({ tmplIds, entityIds: [], complete: () => resolve() });
  });
};
