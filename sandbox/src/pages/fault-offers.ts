import type { Words } from './words.js';

const PREPAY = 'transactions/jsapi$';
const REFUND = 'domestic/refunds$';
const TRANSFER = 'transfer-bills$';
const SILENCE_MS = 6000;

/** The faults that the control page offers: one press switches one on. */
export const FAULT_OFFERS: Record<keyof Words['groups'], [offer: keyof Words['offers'], fault: unknown][]> = {
  notify: [
    ['lost', { notify: 'lost' }],
    ['late', { notify: 'late', delayMs: 10_000 }],
    ['duplicate', { notify: 'duplicate' }],
    ['reordered', { notify: 'reordered' }],
    ['forged', { notify: 'forged' }],
    ['forgedTag', { notify: 'forged', mutate: 'zero-tag' }],
  ],
  answers: [
    ['before500', { http: { path: PREPAY, status: 500, when: 'before' } }],
    ['after500', { http: { path: PREPAY, status: 500, when: 'after' } }],
    ['afterTimeout', { http: { path: PREPAY, timeoutMs: SILENCE_MS, when: 'after' } }],
    ['before202', { http: { path: PREPAY, status: 202 } }],
    ['before429', { http: { path: '^/v3/', status: 429 } }],
    ['queryDown', { http: { method: 'GET', path: '^/v3/', status: 503 } }],
    ['resetAnswer', { http: { path: '^/v3/', reset: true } }],
    ['slowAnswer', { http: { path: '^/v3/', delayMs: 3000 } }],
    ['signFlipped', { http: { path: '^/v3/', signature: 'flipped' } }],
    ['signOld', { http: { path: '^/v3/', signature: 'old' } }],
    ['loginDown', { http: { path: '^/sns/', timeoutMs: SILENCE_MS } }],
    [
      'tokenBusy',
      { http: { path: 'stable_token', status: 200, answer: { errcode: -1, errmsg: 'system error' } } },
    ],
  ],
  close: [
    ['paidFirst', { close: 'paid-first' }],
    ['userpaying', { close: 'userpaying', delayMs: 3000 }],
    ['paidAfter', { close: 'paid-after', delayMs: 3000 }],
  ],
  refund: [
    ['abnormal', { refund: 'ABNORMAL' }],
    ['closed', { refund: 'CLOSED' }],
    ['processing', { refund: 'PROCESSING' }],
    ['notEnough', { refund: 'NOT_ENOUGH' }],
    ['tooOften', { refund: 'FREQUENCY_LIMITED' }],
    ['refundAfter500', { http: { method: 'POST', path: REFUND, status: 500, when: 'after' } }],
  ],
  transfer: [
    ['transferFail', { transfer: 'FAIL' }],
    ['transferHeld', { transfer: 'PROCESSING' }],
    ['transferNotEnough', { transfer: 'NOT_ENOUGH' }],
    ['transferAfter500', { http: { method: 'POST', path: TRANSFER, status: 500, when: 'after' } }],
  ],
  bill: [
    ['billCreating', { bill: 'creating' }],
    ['billHash', { bill: 'wrong-hash' }],
    ['billExpired', { bill: 'expired' }],
  ],
};
