/** What an exchange can be. The first line is picked up at the desk, the second comes by post. */
export const EXCHANGE_STATES = [
  'to_pick_up',
  'picked',
  'expired',
  'to_ship',
  'shipped',
  'received',
  'cancelled',
] as const;
export type ExchangeStatus = (typeof EXCHANGE_STATES)[number];

export type ExchangeMove = 'hand-over' | 'expire' | 'cancel' | 'ship' | 'receive';

/** Every way from one state to another; stores write by compare-and-set along these only. */
export const exchangeMoves: Record<ExchangeMove, { from: readonly ExchangeStatus[]; to: ExchangeStatus }> = {
  'hand-over': { from: ['to_pick_up'], to: 'picked' },
  expire: { from: ['to_pick_up'], to: 'expired' },
  cancel: { from: ['to_pick_up', 'to_ship'], to: 'cancelled' },
  ship: { from: ['to_ship'], to: 'shipped' },
  receive: { from: ['shipped'], to: 'received' },
};

/** Cancelled for the first time, by post or at the desk, the gift is on offer again and no longer counts. */
export const HOLDS_A_GIFT: readonly ExchangeStatus[] = [
  'to_pick_up',
  'picked',
  'to_ship',
  'shipped',
  'received',
];

export const canMove = (status: ExchangeStatus, move: ExchangeMove): boolean =>
  exchangeMoves[move].from.includes(status);
