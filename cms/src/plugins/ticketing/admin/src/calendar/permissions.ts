/** Beside the overview's address and not below it: the menu marks what the address begins with. */
export const CALENDAR_PATH = 'plugins/ticketing-calendar';

export const calendarPermissions = [{ action: 'plugin::ticketing.calendar.read', subject: null }];
export const calendarUpdatePermissions = [{ action: 'plugin::ticketing.calendar.update', subject: null }];
