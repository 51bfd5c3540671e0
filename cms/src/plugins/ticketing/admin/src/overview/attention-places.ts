import type { AttentionRow } from '../../../server/admin-routes/overview-shapes';
import { runAddress } from '../mass-refund/permissions';
import { REFUNDS_PATH } from '../refunds/permissions';

export interface Place {
  name: 'refunds' | 'reconciliation' | 'mass';
  address: string;
  /** It is settled by what is done there, never by a click here. */
  isOnlyThere?: boolean;
}

/** Pages of the plugin to the left; its code is not ours to import. */
const RECONCILIATION = '/plugins/wechat-pay/reconciliation';
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Refunds that we know nothing of are in no list of ours. */
const NOT_LISTED = 'refund-unknown';

/** The page where an item can be solved, if there is one. */
export function placeOf({ kind, subject }: Pick<AttentionRow, 'kind' | 'subject'>): Place | null {
  if (kind === 'refund-review')
    return { name: 'refunds', address: `/${REFUNDS_PATH}?tab=review`, isOnlyThere: true };
  if (kind === 'mass-refund-failed') return { name: 'mass', address: runAddress(subject) };
  if (kind.startsWith('refund-') && kind !== NOT_LISTED)
    return { name: 'refunds', address: `/${REFUNDS_PATH}?tab=person` };
  if (kind.startsWith('reconciliation-')) {
    const [day] = DAY.exec(subject) ?? [];
    return { name: 'reconciliation', address: day ? `${RECONCILIATION}?day=${day}` : RECONCILIATION };
  }
  return null;
}
