/** Every event that leaves a plugin. Amounts in fen, instants as ISO 8601 text: events are stored as JSON. */
export interface Events {
  'member.registered': { memberId: number; scene?: string };
  'payment.succeeded': PaymentSucceeded;
  'ticket.paid': { ticketCode: string; memberId: number; orderNumber: string; at: string };
  'ticket.redeemed': { ticketCode: string; scanId: string; gate: string; at: string };
}

/** A payment as WeChat Pay states it, already verified; `reference` is our order number. */
export interface PaymentSucceeded {
  reference: string;
  transactionId: string;
  amountFen: number;
  paidAt: string;
  /** What differs from what we asked for. Then no ticket may come of it. */
  mismatch: string[];
}
