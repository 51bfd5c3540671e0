import useSWR from 'swr';
import { call } from './client';
import { firstScene } from './scenes';
import { keepSession, type Session } from './session';
import type { Member, WechatSettings } from './types';

export const wechatKeys = {
  settings: () => ['wechat/settings'] as const,
};

/**
 * Exchanges a login code for a session and keeps it. A code works once and for about five minutes. Names the promoter's
 * scene with which the visitor came first, for whoever becomes a member by this.
 */
export async function loginWithCode(code: string): Promise<Session> {
  const scene = firstScene();
  const { data } = await call<{ jwt: string; member: Member }>({
    method: 'POST',
    path: '/wechat/login',
    body: scene ? { code, scene } : { code },
    anonymous: true,
  });
  const session: Session = { jwt: data.jwt, member: data.member };
  keepSession(session);
  return session;
}

export function useWechatSettings() {
  return useSWR(wechatKeys.settings(), async () => {
    const { data } = await call<WechatSettings>({ path: '/wechat/settings', anonymous: true });
    return data;
  });
}

/** Templates of the messages that are sent here. */
export async function fetchTemplates(): Promise<{ kind: string; templateId: string }[]> {
  const { data } = await call<{ kind: string; templateId: string }[]>({
    path: '/wechat/templates',
    anonymous: true,
  });
  return data;
}
