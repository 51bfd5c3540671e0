import order from './plugin-order.json';
import { settings } from './settings';
import { ALLOWED_TYPES, MOST_BYTES } from './uploads';

/** Our plugins, in the line they stand in: a plugin may call only what stands to its left. */
const own = Object.fromEntries(
  order.map((name) => [name, { enabled: true, resolve: `./src/plugins/${name}` }]),
);

export default () => ({
  ...own,
  i18n: { enabled: true },
  'users-permissions': {
    config: { jwtSecret: settings().jwtSecret, jwt: { expiresIn: '30d' } },
  },
  upload: { config: { sizeLimit: MOST_BYTES, security: { allowedTypes: ALLOWED_TYPES } } },
});
