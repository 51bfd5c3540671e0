export const GIFTS_PATH = 'plugins/gifts';

const of = (uid: string) => [{ action: `plugin::gifts.${uid}`, subject: null }];
export const giftsPermissions = of('exchanges.read');
export const shipPermissions = of('exchanges.ship');
export const cancelPermissions = of('exchanges.cancel');
export const addressPermissions = of('addresses.read');
