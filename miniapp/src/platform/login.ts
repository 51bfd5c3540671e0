import { PlatformUnsupported } from './contract';

/** Whether logging in shows nothing to the visitor. */
export const loginIsSilent = false;

export function logInSilently(): Promise<void> {
  return Promise.reject(new PlatformUnsupported('login'));
}

export function login(): Promise<void> {
  return Promise.reject(new PlatformUnsupported('login'));
}
