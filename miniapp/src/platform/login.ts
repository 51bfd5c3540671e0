import { LoginAbandoned } from '@/api/errors';
import { continueInWechat } from '@/lib/continue-in-wechat';

/** Whether logging in shows nothing to the visitor. */
export const loginIsSilent = false;

/** Says where members are at home; whoever asked for a login has been answered, so nothing more is said. */
export async function login(): Promise<void> {
  await continueInWechat();
  throw new LoginAbandoned();
}

export const logInSilently = login;
