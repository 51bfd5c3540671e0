export const RECONCILIATION_PATH = 'plugins/wechat-pay/reconciliation';
export const CONNECTION_PATH = 'plugins/wechat-pay/connection';

const may = (action: string) => [{ action: `plugin::wechat-pay.${action}`, subject: null }];

export const reconciliationPermissions = may('reconciliation.read');
export const runPermissions = may('reconciliation.run');
export const connectionPermissions = may('connection.read');
