import type { Shape } from './shape';

/** Whether the day of a ticket can be changed just now, and what a wanted day would cost. `reason`: why not, an error code or `cutoff-passed`, `no-changes-left` … */
export type ChangeQuote = Shape<'GET /ticketing/tickets/{code}/change'>;

/** What another day costs more (`dueFen`) or gives back (`backFen`); one of them is 0. */
export type Difference = Pick<Change, 'dueFen' | 'backFen'>;

/** `ticket` is the new one: valid, or held until the difference is paid. `replaces` is the code of the old one. */
export type Change = Shape<'POST /ticketing/tickets/{code}/change'>;
