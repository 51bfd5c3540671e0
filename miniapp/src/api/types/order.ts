import type { Shape } from './shape';

export type Order = Shape<'Order'>;

/** What became of one ticket (its code) of an order, and of the money for it. */
export type OrderLine = Order['lines'][number];

/** `cashierUrl` only where a sandbox stands in for WeChat: a page on which a person pays by clicking. */
export type Payment = Shape<'Payment'>;

/** WeChat's own parameters, passed on untouched. */
export type PaymentParams = NonNullable<Payment['params']>;
