import type { AskForMessages } from './contract';

/** Only WeChat has messages that a visitor allows one by one. */
export const askForMessages: AskForMessages = () => Promise.resolve();
