import { settings } from './settings';

export default () => {
  const { adminJwtSecret, apiTokenSalt, transferTokenSalt, encryptionKey } = settings();
  return {
    auth: { secret: adminJwtSecret },
    apiToken: { salt: apiTokenSalt },
    transfer: { token: { salt: transferTokenSalt } },
    secrets: { encryptionKey },
    flags: { nps: false, promoteEE: false, docLinks: false },
    // Without this every form invites editors to Strapi's manual on previews.
    preview: { enabled: false },
  };
};
