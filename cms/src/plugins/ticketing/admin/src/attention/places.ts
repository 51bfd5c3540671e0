import type { AttentionRow } from '../../../server/admin-routes/attention-shapes';
import { CALENDAR_PATH } from '../calendar/permissions';
import { GATE_PATH } from '../gate/permissions';
import { runAddress } from '../mass-refund/permissions';
import { caseAddress } from '../orders/permissions';
import { REFUNDS_PATH } from '../refunds/permissions';

export interface Place {
  name: 'refunds' | 'reconciliation' | 'order' | 'calendar' | 'gate' | 'mass' | 'withdrawals' | 'promotion';
  address: string;
  /** It is settled by what is done there, never by a click here. */
  isOnlyThere?: boolean;
}

/** Pages of the plugin to the left; its code is not ours to import. */
const RECONCILIATION = '/plugins/wechat-pay/reconciliation';
const DAY = /^\d{4}-\d{2}-\d{2}/;

/** Pages of the plugin to the right, by their addresses alone. */
const WITHDRAWALS = '/plugins/referrals-withdrawals';
const PROMOTION = '/plugins/referrals';

/** Refunds that we know nothing of are in no list of ours. */
const NOT_LISTED = 'refund-unknown';
/** Their subject is an order’s number or a ticket’s code: both lead to the page of the order. */
const OF_ORDERS = new Set([
  'payment-mismatch',
  'paid-twice',
  'paid-late',
  'payment-unapplied',
  'provider-unreachable',
  'money-unaccounted',
  'ticket-unpaid',
  'uses-miscounted',
  'delivery-not-uploaded',
]);
const OF_SLOTS = new Set(['counter-drift', 'oversold', 'waiting-drift', 'places-stranded']);

type Item = Pick<AttentionRow, 'kind' | 'subject' | 'facts'>;

/** Pages where an item can be looked at or solved, the most useful first. */
export function placesOf({ kind, subject, facts }: Item): Place[] {
  const order = OF_ORDERS.has(kind) ? subject : orderIn(facts);
  const toOrder: Place[] = order ? [{ name: 'order', address: caseAddress(order) }] : [];
  if (kind === 'refund-review')
    return [{ name: 'refunds', address: `/${REFUNDS_PATH}?tab=review`, isOnlyThere: true }, ...toOrder];
  if (kind === 'mass-refund-failed') return [{ name: 'mass', address: runAddress(subject) }, ...toOrder];
  if (kind.startsWith('refund-') && kind !== NOT_LISTED)
    return [{ name: 'refunds', address: `/${REFUNDS_PATH}?tab=person` }, ...toOrder];
  if (kind.startsWith('reconciliation-')) {
    const [day] = DAY.exec(subject) ?? [];
    return [{ name: 'reconciliation', address: day ? `${RECONCILIATION}?day=${day}` : RECONCILIATION }];
  }
  if (kind === 'withdrawal-review')
    return [{ name: 'withdrawals', address: `${WITHDRAWALS}?number=${subject}`, isOnlyThere: true }];
  if (kind === 'withdrawal-failed')
    return [{ name: 'withdrawals', address: `${WITHDRAWALS}?number=${subject}` }];
  if (kind === 'commission-drift') return [{ name: 'promotion', address: PROMOTION }];
  if (kind === 'offline-conflict')
    return [{ name: 'gate', address: `/${GATE_PATH}?tab=conflicts` }, ...toOrder];
  if (OF_SLOTS.has(kind)) return [{ name: 'calendar', address: `/${CALENDAR_PATH}` }];
  return toOrder;
}

function orderIn({ order, reference }: AttentionRow['facts']): string | undefined {
  return [order, reference].find((value): value is string => typeof value === 'string');
}
