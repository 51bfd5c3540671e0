import type { Shape } from './shape';

/** Money on its way back for one ticket. */
export type Refund = Shape<'Refund'>;
export type RefundStatus = Refund['status'];

/**
 * What would come back if it were asked for now, and the refund that was asked for last. `reason`: `not-refundable`,
 * `too-late`, `nothing-left`, or a code such as `TICKET_ALREADY_USED`.
 */
export type RefundQuote = Shape<'GET /ticketing/tickets/{code}/refund'>;
