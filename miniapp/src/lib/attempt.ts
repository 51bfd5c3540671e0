import { NetworkError } from '@/api/errors';
import { randomId } from './random-id';

/** Something asked of the server that may have to be asked again. Lives as long as the form that asks. */
export interface Attempt {
  fingerprint: string;
  idempotencyKey: string;
}

/** The attempt to go on with: the last one if it asked for the same, so that a retry takes nothing twice. */
export function attemptFor<Kind extends Attempt>(asked: unknown, last: Kind | null): Kind | Attempt {
  const fingerprint = JSON.stringify(asked);
  if (last?.fingerprint === fingerprint) return last;
  return { fingerprint, idempotencyKey: randomId() };
}

/** After a failure: kept while nobody knows what happened, dropped once the server has refused. */
export function attemptAfter<Kind extends Attempt>(error: unknown, attempt: Kind): Kind | null {
  return error instanceof NetworkError ? attempt : null;
}
