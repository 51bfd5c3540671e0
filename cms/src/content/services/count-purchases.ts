import { venueDay } from '../../kernel/clock';
import { db, inTransaction } from '../../kernel/db';
import { onEvent } from '../../kernel/events';
import { tickets } from '../deps';
import { addPurchase, forgetTaps, putTap, type ReportedKind, setPurchase } from '../store/purchases';

/** So long after a tap a purchase counts for where the ticket was tapped: two evenings to talk it over at home. */
export const COUNTS_FOR_MS = 48 * 3_600_000;
/** WeChat Pay says when it was paid in whole seconds, cut off: who taps and pays at once seems to have paid before. */
const PAID_AT_IS_ROUGH_MS = 1_000;
const PRODUCT = 'plugin::ticketing.product';

export interface Tap {
  kind: ReportedKind;
  documentId: string;
  /** Slug or documentId. */
  ticket: string;
}

/** A member has tapped a ticket that content leads to. One that is not there is no tap. */
export async function noteTap(memberId: number, { kind, documentId, ticket }: Tap, at: Date): Promise<void> {
  const product = await strapi.db.query(PRODUCT).findOne({
    select: ['documentId'],
    where: { publishedAt: { $notNull: true }, $or: [{ slug: ticket }, { documentId: ticket }] },
  });
  if (product) await putTap(db(), memberId, product.documentId, kind, documentId, at);
}

/**
 * Counts a paid ticket for what its buyer tapped last, and takes it off again when its money goes back. News comes late,
 * twice or in another order: each time the ticket itself is asked what it is worth now.
 */
async function countPurchase(ticketCode: string): Promise<void> {
  await inTransaction(async (tx) => {
    const standing = await tickets().standing(tx, ticketCode);
    if (!standing?.paidAt) return;
    const { memberId, productId, paidAt, paidFen, ended } = standing;
    const after = new Date(paidAt.getTime() - COUNTS_FOR_MS);
    const until = new Date(paidAt.getTime() + PAID_AT_IS_ROUGH_MS);
    await addPurchase(tx, ticketCode, memberId, productId, after, until, venueDay(paidAt));
    await setPurchase(tx, ticketCode, paidFen, ended);
  });
}

/** Call in `register`. */
export function countPurchases(): void {
  onEvent('ticket.paid', 'content', ({ ticketCode }) => countPurchase(ticketCode));
  onEvent('ticket.refunded', 'content', ({ ticketCode }) => countPurchase(ticketCode));
}

/** What no purchase can count for any more. A day more than the two, so that news that is late still finds its tap. */
export async function forgetOldTaps(at: Date): Promise<void> {
  await forgetTaps(db(), new Date(at.getTime() - COUNTS_FOR_MS - 24 * 3_600_000));
}
