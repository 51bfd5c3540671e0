/** Beside the overview's address, as the calendar's. */
export const ATTENTION_PATH = 'plugins/ticketing-attention';

export const attentionPermissions = [{ action: 'plugin::ticketing.attention.read', subject: null }];
export const resolvePermissions = [{ action: 'plugin::ticketing.attention.resolve', subject: null }];
export const decidePermissions = [{ action: 'plugin::ticketing.refunds.decide', subject: null }];
