/** Beside the overview's address, as the calendar's. */
export const CHANGES_PATH = 'plugins/ticketing-changes';

export const changesPermissions = [{ action: 'plugin::ticketing.audit.read', subject: null }];
