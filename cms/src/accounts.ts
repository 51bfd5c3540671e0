import type { Core } from '@strapi/strapi';
import { settings } from '../config/settings';
import { nameRoles } from './role-names';

/** Roles that members may have, besides users-permissions' own. */
const ROLES = [{ type: 'inspector', name: '检票员', description: '可以在检票口核销门票' }];

/** Settings of accounts that must hold from the first start on. Re-runnable. */
export async function lockDownAccounts(strapi: Core.Strapi): Promise<void> {
  await closeRegistration(strapi);
  for (const role of ROLES) {
    const roles = strapi.db.query('plugin::users-permissions.role');
    if (!(await roles.findOne({ where: { type: role.type } }))) await roles.create({ data: role });
  }
  await nameRoles(strapi);
  await createDemoAdmin(strapi);
}

/** Members come through WeChat only: nobody registers with an e-mail and a password. */
async function closeRegistration(strapi: Core.Strapi): Promise<void> {
  const store = strapi.store({ type: 'plugin', name: 'users-permissions', key: 'advanced' });
  const advanced = (await store.get({})) as Record<string, unknown> | null;
  if (advanced?.allow_register !== false) await store.set({ value: { ...advanced, allow_register: false } });
  // users-permissions opens its password routes to everybody at first start. No member has a password.
  await strapi.db.query('plugin::users-permissions.permission').deleteMany({
    where: {
      $or: [
        { action: { $startsWith: 'plugin::users-permissions.auth.' } },
        { action: { $startsWith: 'plugin::users-permissions.user.' } },
      ],
    },
  });
}

/** The demo's administrator; production makes its own with `strapi admin:create-user`. */
async function createDemoAdmin(strapi: Core.Strapi): Promise<void> {
  const { demoAdmin } = settings();
  if (!demoAdmin || (await strapi.service('admin::user').exists())) return;
  const superAdmin = await strapi.service('admin::role').getSuperAdmin();
  await strapi.service('admin::user').create({
    email: demoAdmin.email,
    password: demoAdmin.password,
    firstname: '管理员',
    lastname: '山门',
    isActive: true,
    roles: [superAdmin.id],
    preferedLanguage: 'zh-Hans',
  });
}
