import type { Tx } from '../../kernel/db';

/** In whole points. `debt` is what was spent and had to be taken back; while there is any, nothing is available. */
export interface PointsAccount {
  available: number;
  frozen: number;
  debt: number;
}

/** What points are spent on; with the cause it names a spending for ever. */
export type SpendReason = 'gift';

export interface Spending {
  memberId: number;
  /** A whole number of at least 1. */
  points: number;
  reason: SpendReason;
  /** What it is for, such as the code of an exchange. Spending again for the same cause changes nothing. */
  cause: string;
  /** What the member reads in the statement, in Chinese: a gift's title. Nothing about a person. */
  title: string;
  now: Date;
}

/** `strapi.plugin('points').service('points')` */
export interface Points {
  /** Nothing for who never had any. */
  account(memberId: number, now: Date): Promise<PointsAccount>;
  /**
   * Takes points in the caller's transaction, those that end first before the others. Locks the member's account: take
   * what is hot, such as a gift's stock, after it. False: they were taken for this cause before.
   * Throws POINTS_NOT_ENOUGH with `available` and `needed`.
   */
  spend(tx: Tx, spending: Spending): Promise<boolean>;
  /**
   * Gives back what was spent for a cause: a debt is paid first, the rest is again in the lots that it came from, and ends
   * when they do. Answers the points; 0 when nothing was spent for it or it is given back already. Locks the account.
   */
  giveBack(tx: Tx, returning: { reason: SpendReason; cause: string; now: Date }): Promise<number>;
}
