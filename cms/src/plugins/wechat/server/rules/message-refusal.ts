/**
 * Refusals after which the same message would be refused again. 43101: the visitor never accepted, used the accept up,
 * or switched messages off; 40003 openid, 40037 template, 41030 page, 47003 content, 43107 the account may not send.
 * All else (the quotas 45009 and 45011, anything new) may pass.
 */
const FINAL: readonly number[] = [43101, 43107, 40003, 40037, 41030, 47003];

export type MessageState = 'waiting' | 'sent' | 'refused' | 'failed';

/** What a message is after an attempt. `errcode` is WeChat's, 0 for taken, null when no answer came. */
export function stateAfter(errcode: number | null, lastAttempt: boolean): MessageState {
  if (errcode === 0) return 'sent';
  if (errcode !== null && FINAL.includes(errcode)) return 'refused';
  return lastAttempt ? 'failed' : 'waiting';
}
