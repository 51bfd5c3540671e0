import Taro from '@tarojs/taro';
import { loginWithCode } from '@/api/wechat';
import { hasAgreed } from '@/lib/agreement';
import { waitForLogin } from '@/lib/login-waiter';
import { openLogin } from '@/lib/routes';
import { PlatformFailure } from './contract';

export const loginIsSilent = true;

/** WeChat says who this is without asking; the visitor has agreed before. */
export async function logInSilently(): Promise<void> {
  const { code, errMsg } = await Taro.login();
  if (!code) throw new PlatformFailure('login', errMsg);
  await loginWithCode(code);
}

/** Nobody is logged in before they have read what for: the first time the login page asks. */
export async function login(): Promise<void> {
  if (hasAgreed()) return logInSilently();
  const finished = waitForLogin();
  await openLogin();
  return finished;
}
