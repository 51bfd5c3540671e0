/** Beside the overview's address, as the calendar's. */
export const ORDERS_PATH = 'plugins/ticketing-orders';

export const ordersPermissions = [{ action: 'plugin::ticketing.orders.read', subject: null }];
/** Each becomes an allowed action by its last word: canClose, canForce … */
export const casePermissions = {
  close: [{ action: 'plugin::ticketing.orders.close', subject: null }],
  show: [{ action: 'plugin::ticketing.visitors.read', subject: null }],
  force: [{ action: 'plugin::ticketing.refunds.force', subject: null }],
  block: [{ action: 'plugin::ticketing.tickets.block', subject: null }],
};

/** The page of an order, by its number or by a code of one of its tickets. */
export const caseAddress = (key: string): string => `/${ORDERS_PATH}/${encodeURIComponent(key)}`;
