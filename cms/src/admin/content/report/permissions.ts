export const REPORT_PATH = 'content-report';

/** Who may read guides may know what becomes of them. */
export const reportPermissions = [
  { action: 'plugin::content-manager.explorer.read', subject: 'api::article.article' },
];
