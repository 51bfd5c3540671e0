export const PROMOTION_PATH = 'plugins/referrals';
export const WITHDRAWALS_PATH = 'plugins/referrals-withdrawals';
/** Strapi's own form of the settings. */
export const SETTINGS_ADDRESS = '/content-manager/single-types/plugin::referrals.setting';

const may = (action: string) => [{ action: `plugin::referrals.${action}`, subject: null }];

export const promotionPermissions = may('overview.read');
export const managePermissions = may('promoters.manage');
export const withdrawalsPermissions = may('withdrawals.read');
export const reviewPermissions = may('withdrawals.review');
export const settingsPermissions = [
  { action: 'plugin::content-manager.explorer.read', subject: 'plugin::referrals.setting' },
];
