export const MODERATION_PATH = 'moderation';

const COMMENT = 'api::comment.comment';

/** Who may change comments may judge them. */
export const moderationPermissions = [
  { action: 'plugin::content-manager.explorer.update', subject: COMMENT },
];
