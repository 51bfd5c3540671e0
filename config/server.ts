import path from 'node:path';
import { settings } from './settings';

export default () => {
  const { host, port, publicUrl, appKeys, dataDir, trustedProxies } = settings();
  return {
    host,
    port,
    url: publicUrl,
    // Only the last entries of X-Forwarded-For are our proxies'; what stands before them a client may make up.
    proxy: { koa: trustedProxies > 0, maxIpsCount: trustedProxies },
    // uploads/ lies below; server.ts makes it.
    dirs: { public: path.join(dataDir, 'public') },
    app: { keys: appKeys },
    logger: { updates: { enabled: false }, startup: { enabled: false } },
    // Live document of every route at /api/openapi.json; /docs reads it.
    // Its file cache is off: two servers of one checkout would read each other's.
    openapi: { 'content-api': { access: 'public', cache: { enabled: false } } },
  };
};
