/** Every event that leaves a plugin. Amounts in fen, instants as ISO 8601 text: events are stored as JSON. */
export interface Events {
  'member.registered': { memberId: number; scene?: string };
  'payment.succeeded': PaymentSucceeded;
  'order.paid': OrderPaid;
  'payment.refunded': PaymentRefunded;
  'payment.refund-failed': PaymentRefundFailed;
  'transfer.changed': TransferChanged;
  'ticket.paid': { ticketCode: string; memberId: number; orderNumber: string; at: string };
  'ticket.changed': TicketChanged;
  'ticket.refunded': TicketRefunded;
  'waiting.offered': WaitingOffered;
  'ticket.redeemed': { ticketCode: string; scanId: string; gate: string; headCount: number; at: string };
  'gift.exchanged': GiftExchanged;
  /** Uses that a scan took were given back. May arrive before that scan's `ticket.redeemed`: go by `scanId`. */
  'ticket.unredeemed': { ticketCode: string; scanId: string; gate: string; headCount: number; at: string };
}

/** A ticket's day was changed: what the old one earns or owes is the new one's from now on. */
export interface TicketChanged {
  oldTicketCode: string;
  ticketCode: string;
  memberId: number;
  /** In Chinese. */
  title: string;
  visitDate: string;
  startsAt: string;
  endsAt: string;
  wholeDay: boolean;
  /** What the new day cost more, and what goes back because it costs less. */
  dueFen: number;
  backFen: number;
  at: string;
}

/** Money of a ticket is back with the payer. `ended` false: for a part of its price only, and it stays what it is. */
export interface TicketRefunded {
  ticketCode: string;
  memberId: number;
  /** In Chinese. */
  title: string;
  refundNumber: string;
  amountFen: number;
  cause: string;
  /** What staff said to everybody at once (a mass refund); never a visitor's own words. */
  notice: string | null;
  ended: boolean;
  at: string;
}

/** Freed places were offered to who waited for them, as held tickets that only need to be paid. */
export interface WaitingOffered {
  entryId: string;
  memberId: number;
  productSlug: string;
  /** In Chinese. */
  productTitle: string;
  visitDate: string;
  startsAt: string;
  endsAt: string;
  wholeDay: boolean;
  ticketCodes: string[];
  places: number;
  amountFen: number;
  /** The tickets are held until then. */
  until: string;
}

/** A member has taken a gift for points; it is still to be picked up or posted. */
export interface GiftExchanged {
  exchangeCode: string;
  /** documentId */
  giftId: string;
  memberId: number;
  /** In Chinese. */
  title: string;
  points: number;
  at: string;
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

/** What became of an order's money, once for each order: how many tickets are valid, how many come back as money. */
export interface OrderPaid {
  orderNumber: string;
  memberId: number;
  /** Null when there was nothing to pay. */
  transactionId: string | null;
  amountFen: number;
  /** Of the first ticket. */
  title: string;
  validTickets: number;
  backTickets: number;
  backFen: number;
  at: string;
}

/** Money of a payment that is back with the payer; `number` is the refund's own, as it was requested. */
export interface PaymentRefunded {
  number: string;
  reference: string;
  amountFen: number;
  at: string;
}

/**
 * `abnormal`: WeChat Pay could not pay it out (a closed bank card, say); a person acts in the merchant platform and it
 * may still succeed. `failed`: it will never be carried out under this number.
 */
export interface PaymentRefundFailed extends PaymentRefunded {
  state: 'abnormal' | 'failed';
  /** WeChat Pay's code, or one of ours. */
  reason: string;
}

/** `waiting`: the receiver must confirm it in WeChat within a day. The other three are final. */
export interface TransferChanged {
  number: string;
  state: 'waiting' | 'paid' | 'failed' | 'cancelled';
  amountFen: number;
  reason: string | null;
  at: string;
}
