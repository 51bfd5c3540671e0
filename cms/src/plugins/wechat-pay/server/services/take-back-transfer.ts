import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';

/** Asks WeChat Pay to take a transfer back; it may be asked twice. What came of it, a query says. */
export async function takeBackTransfer(number: string): Promise<void> {
  try {
    await weChatPay().transfers.cancel(number);
  } catch (error) {
    if (!(error instanceof WeChatPayError)) throw error;
    // Too late, unknown there, or no answer: in every case a question says how it stands.
    strapi.log.warn(`transfer ${number} cancel: ${error.message}`);
  }
}
