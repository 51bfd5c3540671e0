import path from 'node:path';
import { settings } from './settings';

export default () => {
  const { host, port, publicUrl, appKeys, dataDir } = settings();
  return {
    host,
    port,
    url: publicUrl,
    // uploads/ lies below; server.ts makes it.
    dirs: { public: path.join(dataDir, 'public') },
    app: { keys: appKeys },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    // Live document of every route at /api/openapi.json; /docs reads it.
    openapi: { 'content-api': { access: 'public' } },
  };
};
