import type { Core } from '@strapi/strapi';

/** How Strapi calls the roles it makes at its first start, and how the house does. */
const STAFF = {
  'strapi-super-admin': {
    given: 'Super Admin',
    name: '超级管理员',
    description: '可以使用和管理全部功能与设置',
  },
  'strapi-editor': { given: 'Editor', name: '编辑', description: '可以管理和发布所有内容，包括他人的内容' },
  'strapi-author': { given: 'Author', name: '作者', description: '可以管理自己创建的内容' },
};
const MEMBERS = {
  authenticated: { given: 'Authenticated', name: '会员', description: '用微信登录的游客' },
  public: { given: 'Public', name: '访客', description: '没有登录的人' },
};

/** Names roles in Chinese, once: what somebody has renamed stays. Code asks for their codes and types, never names. */
export async function nameRoles(strapi: Core.Strapi): Promise<void> {
  for (const [code, { given, name, description }] of Object.entries(STAFF)) {
    await strapi.db
      .query('admin::role')
      .updateMany({ where: { code, name: given }, data: { name, description } });
  }
  for (const [type, { given, name, description }] of Object.entries(MEMBERS)) {
    await strapi.db
      .query('plugin::users-permissions.role')
      .updateMany({ where: { type, name: given }, data: { name, description } });
  }
}
