import { DomainError } from '../../../../kernel/errors';
import { exchangeCode } from './exchange-code';
import { findOrRegister } from './find-or-register';
import { type MemberView, viewOf } from './member-view';

/** Logs a visitor in with the code of `wx.login`; the first login makes the member. */
export async function logIn(code: string, scene?: string): Promise<{ jwt: string; member: MemberView }> {
  const member = await findOrRegister(await exchangeCode(code), scene);
  if (member.blocked) throw new DomainError('FORBIDDEN');
  const jwt: string = strapi.plugin('users-permissions').service('jwt').issue({ id: member.id });
  return { jwt, member: viewOf(member) };
}
