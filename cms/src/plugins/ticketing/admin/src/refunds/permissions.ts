/** Beside the overview's address, as the calendar's. */
export const REFUNDS_PATH = 'plugins/ticketing-refunds';

export const refundsPermissions = [{ action: 'plugin::ticketing.refunds.read', subject: null }];
export const decidePermissions = [{ action: 'plugin::ticketing.refunds.decide', subject: null }];
