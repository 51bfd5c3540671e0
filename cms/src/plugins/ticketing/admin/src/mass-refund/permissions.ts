import { REFUNDS_PATH } from '../refunds/permissions';

export const massPermissions = [{ action: 'plugin::ticketing.refunds.mass', subject: null }];
export const forcePermissions = [{ action: 'plugin::ticketing.refunds.force', subject: null }];

/** A view of the page of refunds: the menu marks that page. */
export const massAddress = (day?: string): string => `/${REFUNDS_PATH}?view=mass${day ? `&day=${day}` : ''}`;
export const runAddress = (number: string): string => `/${REFUNDS_PATH}?view=mass&run=${number}`;
