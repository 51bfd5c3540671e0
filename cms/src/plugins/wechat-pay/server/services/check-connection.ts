import { settings } from '../../../../../config/settings';
import { DomainError } from '../../../../kernel/errors';
import type { Check } from '../admin-routes/connection-shapes';
import { miniProgram } from '../deps';
import { weChatPay } from '../gateway/gateway';
import { WeChatPayError } from '../gateway/outcome';

/** A number that no order ever has: ours begin with a letter and are longer. */
const UNKNOWN_NUMBER = '000000CONNECTIONCHECK';

/**
 * Asks WeChat what shows whether the settings are right: the query of an unknown number is signed by us and its
 * refusal is only given to who signed right. Never in a transaction.
 */
export function checkConnection(at: Date): Promise<Check[]> {
  return Promise.all([
    attempt('token', () => miniProgram().check()),
    attempt('query', async () => void (await weChatPay().query(UNKNOWN_NUMBER))),
    attempt('certificates', () => certificatesAreThere(at)),
  ]);
}

async function attempt(id: Check['id'], work: () => Promise<void>): Promise<Check> {
  const startedAt = performance.now();
  const tookMs = () => Math.round(performance.now() - startedAt);
  try {
    await work();
    return { id, ok: true, code: null, tookMs: tookMs() };
  } catch (error) {
    const code = error instanceof WeChatPayError || error instanceof DomainError ? error.code : 'no-code';
    return { id, ok: false, code, tookMs: tookMs() };
  }
}

/** Certificates are fetched at most once a minute, whoever asks; what was fetched before is as good. */
async function certificatesAreThere(at: Date): Promise<void> {
  await weChatPay().keys.refresh();
  const { publicKeyId } = settings().wechatPay;
  if (!publicKeyId && !(await weChatPay().keys.keyToEncryptWith(at)))
    throw new WeChatPayError('unknown', 'no-certificates');
}
