import { waitForLogin } from '@/lib/login-waiter';
import { openLogin } from '@/lib/routes';

/** A browser has no WeChat identity of its own: the login page does the asking, and this waits for it. */
export const loginIsSilent = false;

export async function login(): Promise<void> {
  const finished = waitForLogin();
  await openLogin();
  return finished;
}

/** Never silently: see `loginIsSilent`. */
export const logInSilently = login;
