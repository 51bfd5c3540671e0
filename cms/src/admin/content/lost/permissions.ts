export const LOST_PATH = 'lost-and-found';

const EXPLORER = 'plugin::content-manager.explorer';

/** Who may change found things and their claims in Strapi's forms may keep the desk. */
export const lostPermissions = ['api::lost-item.lost-item', 'api::claim.claim'].map((subject) => ({
  action: `${EXPLORER}.update`,
  subject,
}));
