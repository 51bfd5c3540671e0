import Taro from '@tarojs/taro';
import { loginWithCode } from '@/api/wechat';
import { PlatformFailure } from './contract';

export const loginIsSilent = true;

export async function login(): Promise<void> {
  const { code, errMsg } = await Taro.login();
  if (!code) throw new PlatformFailure('login', errMsg);
  await loginWithCode(code);
}
