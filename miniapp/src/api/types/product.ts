import type { Shape } from './shape';

export type Product = Shape<'Product'>;

/** One thing that a ticket opens. `gates` are their slugs; none means every gate. */
export type Entitlement = Product['entitlements'][number];

/** Asked for at least so many hours before the visit begins, a refund costs percent plus fixed. */
export type RefundTier = Product['refundTiers'][number];

export type CalendarDay = Shape<'GET /ticketing/products/{id}/calendar'>[number];
export type Slot = Shape<'GET /ticketing/products/{id}/slots'>[number];
