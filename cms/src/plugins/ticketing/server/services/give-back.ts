import { newNumber } from '../../../../kernel/code';
import { only, type Tx } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { payBack } from '../deps';
import { splitAcross } from '../rules/refund-split';
import { isRefundSource, refundMoves } from '../rules/ticket-state';
import type { ChainLine } from '../store/changes';
import * as orders from '../store/orders';
import * as refunds from '../store/refunds';
import * as tickets from '../store/tickets';
import { countsOf } from './apply-payment';
import { returnPlaces } from './places-freed';
import { settleApproved } from './submit-refund';

/** Money that goes back for a ticket. Amounts in fen; `feeFen` is only told, it is part of no refund. */
export interface GivingBack {
  amountFen: number;
  feeFen: number;
  /** `requested` waits for a review. */
  status: 'requested' | 'approved';
  /** `asked` by the visitor, or why else; see `withoutTicket`. */
  cause: string;
  /** Shown to the payer in WeChat. */
  reason: string | null;
  /** Handed over later (`submitApproved`): a gate cannot be reached just now. */
  waits?: boolean;
  at: Date;
}

/** First of all locks, in the order of everywhere: payments, then orders by id; tickets and slots follow. */
export async function lockLines(tx: Tx, lines: readonly ChainLine[]): Promise<void> {
  const inOrder = lines.toSorted((a, b) => a.orderId - b.orderId);
  const numbers = [...new Set(inOrder.map(({ orderNumber }) => orderNumber))];
  await payBack().lock(tx, numbers);
  for (const number of numbers) await orders.lock(tx, number);
}

/**
 * A ticket is given back: its code is dead, its money on the way (or before a reviewer), its places on sale again.
 * The lines and the ticket are locked; slots are locked here, last. Answers all refunds of the request, the first first.
 * Throws REFUND_UNDER_WAY when a payment of it is going back already.
 */
export async function giveTicketBack(
  tx: Tx,
  ticket: tickets.TicketRow,
  lines: readonly ChainLine[],
  back: GivingBack,
): Promise<refunds.RefundRow[]> {
  if (!isRefundSource(ticket.status)) throw new DomainError('TICKET_NOT_VALID', { status: ticket.status });
  const counts = await countsOf(tx, [ticket.id]);
  only(await tickets.move(tx, [ticket.id], refundMoves[ticket.status].there, back.at));
  const request = await addRefunds(tx, ticket.id, lines, back);
  if (back.status === 'approved' && !back.waits) await settleRequest(tx, request, back.at);
  await returnPlaces(tx, counts);
  return refunds.ofRequest(tx, request);
}

/** Hands the approved refunds of a request on; where there is no money at all, the ticket is refunded at once. */
export async function settleRequest(tx: Tx, request: string, at: Date): Promise<void> {
  for (const refund of await refunds.ofRequest(tx, request)) await settleApproved(tx, refund, at);
}

/** The refunds of one request, one for each payment that the money goes back to; reserved there. Answers its number. */
export async function addRefunds(
  tx: Tx,
  forTicketId: number,
  lines: readonly ChainLine[],
  { at, amountFen, feeFen, status, cause, reason }: GivingBack,
): Promise<string> {
  const split = splitAcross(
    lines.map((line) => line.amountFen - line.refundedFen),
    amountFen,
  );
  const used = lines.flatMap((line, index) => {
    const fen = split[index] ?? 0;
    return fen > 0 ? [{ line, fen }] : [];
  });
  // A refund of nothing is one too: the ticket ends by it.
  const [first] = lines;
  const parts = used.length > 0 || !first ? used : [{ line: first, fen: 0 }];
  let request: string | null = null;
  for (const { line, fen } of parts) {
    const number = newNumber('R', at);
    only(await refunds.reserve(tx, line.orderId, line.ticketId, fen));
    await refunds.add(tx, {
      number,
      orderId: line.orderId,
      ticketId: line.ticketId,
      forTicketId,
      amountFen: fen,
      feeFen: request === null ? feeFen : 0,
      status,
      cause,
      reason,
      partOf: request,
      retryOf: null,
      at,
    });
    request ??= number;
  }
  if (request === null) throw new Error(`ticket ${forTicketId}: nothing paid for it`);
  return request;
}
