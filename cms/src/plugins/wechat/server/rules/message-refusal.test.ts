import { expect, test } from 'vitest';
import { stateAfter } from './message-refusal';

test.each([
  [0, false, 'sent'],
  [43101, false, 'refused'],
  [47003, true, 'refused'],
  [45009, false, 'waiting'],
  [45009, true, 'failed'],
  [null, false, 'waiting'],
  [null, true, 'failed'],
  [99999, false, 'waiting'],
] as const)('errcode %s, last attempt %s: %s', (errcode, last, state) => {
  expect(stateAfter(errcode, last)).toBe(state);
});
