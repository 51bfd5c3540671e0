import { db, inStrapiTransaction, only } from '../../../../kernel/db';
import { publish } from '../../../../kernel/events';
import { type MemberRow, readByOpenid } from '../store/members';
import type { WeChatIdentity } from './exchange-code';

const USER = 'plugin::users-permissions.user';
const ROLE = 'plugin::users-permissions.role';

/** The member with this WeChat identity; made on first login. Safe to run twice at the same moment. */
export async function findOrRegister(who: WeChatIdentity, scene?: string): Promise<MemberRow> {
  const [known] = await readByOpenid(db(), who.openid);
  if (known) return known;
  try {
    await register(who, scene);
  } catch (error) {
    // The other of two simultaneous first logins won; its row is the member.
    const [raced] = await readByOpenid(db(), who.openid);
    if (!raced) throw error;
    return raced;
  }
  return only(await readByOpenid(db(), who.openid));
}

async function register({ openid, unionid }: WeChatIdentity, scene?: string): Promise<void> {
  const role = await strapi.db.query(ROLE).findOne({ where: { type: 'authenticated' } });
  await inStrapiTransaction(async (tx) => {
    const { id } = await strapi.db.query(USER).create({
      data: {
        // users-permissions wants a unique name; the openid stays private, so the name must not show it.
        username: `wx-${crypto.randomUUID()}`,
        provider: 'wechat',
        openid,
        unionid,
        confirmed: true,
        blocked: false,
        role: role.id,
      },
    });
    await publish(tx, 'member.registered', { memberId: id, ...(scene ? { scene } : {}) });
  });
}
