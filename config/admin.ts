import { previewAddress } from '../src/content/services/preview';
import { settings } from './settings';

export default () => {
  const { adminJwtSecret, apiTokenSalt, transferTokenSalt, encryptionKey } = settings();
  return {
    auth: { secret: adminJwtSecret },
    apiToken: { salt: apiTokenSalt },
    transfer: { token: { salt: transferTokenSalt } },
    secrets: { encryptionKey },
    flags: { nps: false, promoteEE: false, docLinks: false },
    // A form whose type the handler does not know shows no preview. The mini-program's H5 build is on our own origin.
    preview: { enabled: true, config: { allowedOrigins: [settings().publicUrl], handler: previewAddress } },
  };
};
