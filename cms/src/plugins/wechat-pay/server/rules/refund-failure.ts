import type { WeChatPayError } from '../gateway/outcome';

/**
 * What to do after a refund was not accepted. In every case the number stays the same.
 * `again`: nothing happened at WeChat Pay, try later. `ask`: it may have happened, so ask first.
 * `recharge`: the merchant's account has too little; a person puts money in, and the same number is tried again.
 * `repair`: our settings or rights are wrong; a person corrects them, and the same number is tried again.
 * `refused`: this refund will never be accepted.
 */
export type RefundRemedy = 'again' | 'ask' | 'recharge' | 'repair' | 'refused';

/** Refusals that say something about the merchant and nothing about this refund. */
const MERCHANT = new Set([
  'SIGN_ERROR',
  'NO_AUTH',
  'MCH_NOT_EXISTS',
  'APPID_MCHID_NOT_MATCH',
  'IP_NOT_ALLOWED',
  // Not WeChat Pay's own words: a proxy, or a wrong address.
  'no-code',
]);

export function remedyFor(error: WeChatPayError): RefundRemedy {
  if (error.outcome === 'not-sent') return 'again';
  if (error.outcome === 'unknown') return 'ask';
  if (error.code === 'NOT_ENOUGH') return 'recharge';
  if (MERCHANT.has(error.code)) return 'repair';
  return 'refused';
}
