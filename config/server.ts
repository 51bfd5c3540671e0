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
    // Its file cache is off: two servers of one checkout would read each other's.
    openapi: { 'content-api': { access: 'public', cache: { enabled: false } } },
  };
};
