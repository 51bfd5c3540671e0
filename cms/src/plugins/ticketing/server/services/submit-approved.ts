import { raiseAttention } from '../../../../kernel/attention';
import { db, inTransaction, only } from '../../../../kernel/db';
import { sumFen } from '../../../../kernel/money';
import { payBack } from '../deps';
import * as refunds from '../store/refunds';
import { endsTicket } from './finish-refund';
import { lockRequest } from './lock-request';
import { waitsForGates } from './refund-wait';
import { submitRefund } from './submit-refund';

const BATCH = 100;

/**
 * Hands over what was approved and lies still, each in a transaction of its own: what waited for a gate without
 * network, and what nobody else handed over. When that gate let the visitor in meanwhile, a person decides.
 */
export async function submitApproved(at: Date): Promise<void> {
  for (const refund of await refunds.approved(db(), BATCH)) {
    await takeUp(refund, at).catch((error: Error) =>
      // One that cannot be handed over must not keep the others waiting.
      strapi.log.error(`refund ${refund.number} cannot be handed over: ${error.message}`),
    );
  }
}

async function takeUp(refund: refunds.RefundRow, at: Date): Promise<void> {
  const [awaited] = await refunds.awaited(db(), refund.number);
  if (awaited && endsTicket(refund)) {
    if (awaited.cameIn && refund.cause === 'asked') return askPerson(refund, at);
    if (await waitsForGates(awaited, at)) return;
  }
  await inTransaction(async (tx) => {
    await payBack().lock(tx, [refund.orderNumber]);
    await submitRefund(tx, refund, at);
  });
}

/** The visitor asked for the money and came in at a gate that could not know: one of the two must go. */
async function askPerson({ request }: refunds.RefundRow, at: Date): Promise<void> {
  await inTransaction(async (tx) => {
    const { parts } = await lockRequest(tx, request);
    if (parts.some(({ status }) => status !== 'approved')) return;
    for (const part of parts) only(await refunds.move(tx, part.number, ['approved'], 'requested', at));
    await raiseAttention(tx, 'refund-review', request, {
      order: only(parts.slice(0, 1)).orderNumber,
      amountFen: sumFen(parts.map(({ amountFen }) => amountFen)),
      cameInOffline: true,
    });
  });
}
