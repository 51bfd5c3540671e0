import type { Shape } from './shape';

/** In points. `debt` is owed: what was spent and had to be taken back. `ending`: what ends next, and when. */
export type PointsAccount = Shape<'GET /points/account'>;

/** `title` is in Chinese: a ticket's or a gift's. */
export type PointsEntry = Shape<'GET /points/entries'>[number];

/** `next` is what the next check-in brings. */
export type CheckInMonth = Shape<'GET /points/check-in'>;
export type StreakReward = CheckInMonth['rewards'][number];
export type CheckInDone = Shape<'POST /points/check-in'>;
