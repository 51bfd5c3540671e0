/** Below /admin; later pages of the plugin stand beside it. */
export const OVERVIEW_PATH = 'plugins/ticketing';

export const overviewPermissions = [{ action: 'plugin::ticketing.overview.read', subject: null }];
