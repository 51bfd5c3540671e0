import order from './plugin-order.json';
import { settings } from './settings';

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
  upload: { config: { sizeLimit: 10 * 1024 * 1024 } },
});
