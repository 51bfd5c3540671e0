import Taro, { useDidShow } from '@tarojs/taro';
import { useState } from 'react';
import { refreshMember } from '@/api/member';
import { ensureLogin } from '@/api/member-call';
import { useSession } from '@/api/session';
import { useAgreed } from '@/lib/agreement';
import { sayError } from '@/lib/say-error';
import { loginIsSilent } from '@/platform/login';

/** Logs in because the visitor asked to, and says why if it does not work. */
export async function logIn(): Promise<void> {
  try {
    await ensureLogin();
  } catch (error) {
    const title = sayError(error);
    if (title) Taro.showToast({ title, icon: 'none' });
  }
}

/**
 * Who is logged in, for pages that are nothing without it. Where login shows nothing, and the visitor has agreed once,
 * it happens as the page opens; else the page offers it. `asking` while a silent login is under way.
 */
export function useMember() {
  const session = useSession();
  const agreed = useAgreed();
  const isSilent = loginIsSilent && agreed;
  const [asking, setAsking] = useState(isSilent && !session);
  useDidShow(() => {
    if (session || !isSilent) return;
    setAsking(true);
    logIn().finally(() => setAsking(false));
  });
  return { member: session?.member ?? null, asking };
}

/** As `useMember`, and asks the server who this is each time the page shows: roles and names change. */
export function useFreshMember() {
  useDidShow(() => {
    // What is kept from the login still shows; the next visit asks again.
    refreshMember().catch((error: unknown) => console.warn('member not refreshed', error));
  });
  return useMember();
}
