import type { Core } from '@strapi/strapi';
import { exchangeCode } from '../../src/plugins/wechat/server/services/exchange-code';
import { findOrRegister } from '../../src/plugins/wechat/server/services/find-or-register';

/** The sandbox's visitor `inspector` is an inspector here: in the demo one can scan as well as buy. */
export async function makeInspector(strapi: Core.Strapi): Promise<void> {
  const member = await findOrRegister(await exchangeCode('demo-inspector'));
  if (member.role === 'inspector') return;
  const role = await strapi.db
    .query('plugin::users-permissions.role')
    .findOne({ where: { type: 'inspector' } });
  await strapi.db
    .query('plugin::users-permissions.user')
    .update({ where: { id: member.id }, data: { role: role.id, nickname: '检票员小石' } });
}
