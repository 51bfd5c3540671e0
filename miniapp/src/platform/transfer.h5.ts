import { PlatformUnsupported, type ReceiveTransfer } from './contract';

/** A browser cannot take WeChat's money. In the sandbox there is a page that stands for the phone. */
export const receiveTransfer: ReceiveTransfer = ({ confirmUrl }) => {
  if (!confirmUrl) return Promise.reject(new PlatformUnsupported('transfer'));
  const page = new URL(confirmUrl, window.location.href);
  page.searchParams.set('return_url', window.location.href);
  window.location.assign(page.href);
  return Promise.resolve('left');
};
