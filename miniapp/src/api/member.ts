import { call } from './client';
import { readAsMember } from './member-call';
import { currentSession, keepSession } from './session';
import type { Member } from './types';

/** Asks again who this is: an inspector may have been made since the login. */
export async function refreshMember(): Promise<void> {
  const session = currentSession();
  if (!session) return;
  const { data: member } = await readAsMember(() => call<Member>({ path: '/wechat/me' }));
  keepSession({ ...session, member });
}
