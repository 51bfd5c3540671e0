import { createHash } from 'node:crypto';
import type { Core } from '@strapi/strapi';
import { makePoster } from '../../../src/plugins/referrals/server/services/make-poster';
import { recordTouch } from '../../../src/plugins/referrals/server/services/record-touch';
import { exchangeCode } from '../../../src/plugins/wechat/server/services/exchange-code';
import { findOrRegister } from '../../../src/plugins/wechat/server/services/find-or-register';

/** Somebody in the story: who signs in to the sandbox with `name` is them. */
export interface Person {
  id: number;
  openid: string;
  phone: string;
  /** What a person's phone is told apart by. */
  device: Buffer;
}

/** The names they sign in with, and what they call themselves. The first two promote. */
const CAST = {
  xuke: '徐客',
  susu: '苏苏',
  lin: '小满',
  wen: '阿文',
  zhou: '周末去爬山',
  he: '何以为家',
  tao: '桃桃',
  yan: '山前燕',
  ning: '宁宁妈',
  qiao: '乔木',
  jun: '老俊',
  mo: '墨白',
  bai: '白露',
  feng: '听风',
} as const;

export type Name = keyof typeof CAST;
export type Cast = Record<Name, Person>;

const names = Object.keys(CAST) as Name[];

/** Everybody registers on the first day; the accounts look as old as they are in the story. */
export async function register(strapi: Core.Strapi, at: Date): Promise<Cast> {
  const cast: Partial<Cast> = {};
  for (const [index, name] of names.entries()) {
    const identity = await exchangeCode(`demo-${name}`);
    const { id } = await findOrRegister(identity);
    await strapi.db
      .query('plugin::users-permissions.user')
      .update({ where: { id }, data: { nickname: CAST[name], createdAt: at } });
    const device = createHash('sha256').update(`demo story ${name}`).digest();
    cast[name] = { id, openid: identity.openid, phone: `1380013${String(8100 + index)}`, device };
  }
  return cast as Cast;
}

const BROUGHT: Partial<Record<Name, readonly Name[]>> = {
  xuke: ['lin', 'wen', 'zhou', 'he', 'tao', 'yan', 'ning'],
  susu: ['qiao', 'jun', 'mo'],
};

/** The promoters share a page, and their friends open it. */
export async function share(cast: Cast, at: Date): Promise<void> {
  for (const [promoter, friends] of Object.entries(BROUGHT) as [Name, readonly Name[]][]) {
    const { id: memberId, device } = cast[promoter];
    const { scene } = await makePoster({ memberId, page: 'pages/product/index?slug=day-ticket', device });
    for (const friend of friends)
      await recordTouch({ memberId: cast[friend].id, scene, device: cast[friend].device, at });
  }
}
