import useSWR from 'swr';
import { call } from './client';
import { asMember, readAsMember } from './member-call';
import { useSession } from './session';
import type { ClaimWords, LossWords, OwnClaim } from './types';

/** What the member claimed and reported as lost. */
export function useOwnClaims() {
  const member = useSession()?.member.documentId;
  return useSWR(member ? ['claims', member] : null, () =>
    readAsMember(async () => (await call<OwnClaim[]>({ path: '/claims' })).data),
  );
}

/** Says that a found thing is the member's; again: the first claim with the new words. Throws `CLAIM_OVER`. */
export function claimItem(itemId: string, words: ClaimWords, idempotencyKey: string): Promise<unknown> {
  return asMember(() =>
    call({ method: 'POST', path: `/lost-items/${itemId}/claims`, body: words, idempotencyKey }),
  );
}

export function reportLoss(words: LossWords, idempotencyKey: string): Promise<unknown> {
  return asMember(() => call({ method: 'POST', path: '/losses', body: words, idempotencyKey }));
}
