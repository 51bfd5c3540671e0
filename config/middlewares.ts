import { settings } from './settings';

export default () => [
  'global::answers',
  'strapi::logger',
  'global::admin-login',
  'global::upload-refusals',
  'strapi::errors',
  {
    name: 'strapi::security',
    config: {
      contentSecurityPolicy: {
        useDefaults: true,
        directives: {
          'connect-src': ["'self'", 'https:'],
          'img-src': ["'self'", 'data:', 'blob:'],
          'media-src': ["'self'", 'data:', 'blob:'],
          upgradeInsecureRequests: null,
        },
      },
    },
  },
  // The admin and the H5 build are served from our own origin, and mini-programs know no CORS: nobody else may read.
  { name: 'strapi::cors', config: { origin: [settings().publicUrl], maxAge: 600 } },
  'strapi::poweredBy',
  'strapi::query',
  'global::unknown-method',
  'global::request-form',
  'strapi::body',
  'strapi::session',
  'strapi::favicon',
  'global::health',
  'global::openapi',
  'global::docs',
  'global::mini-program',
  'strapi::public',
];
