import { waitForLogin } from '@/lib/login-waiter';
import { openLogin } from '@/lib/routes';
import { PlatformUnsupported } from './contract';

/** A browser has no WeChat identity of its own: the login page does the asking, and this waits for it. */
export const loginIsSilent = false;

export function logInSilently(): Promise<void> {
  return Promise.reject(new PlatformUnsupported('login'));
}

export async function login(): Promise<void> {
  const finished = waitForLogin();
  await openLogin();
  return finished;
}
