/** The shapes of the server's answers. Money in fen, instants ISO 8601 UTC, days `YYYY-MM-DD`. */
export type * from './change';
export type * from './claim';
export type * from './content';
export type * from './gate';
export type * from './gift';
export type * from './media';
export type * from './member';
export type * from './news';
export type * from './order';
export type * from './points';
export type * from './product';
export type * from './referral';
export type * from './refund';
export type * from './ticket';
