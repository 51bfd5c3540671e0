import { hasAgreed } from '@/lib/agreement';
import { login, loginIsSilent } from '@/platform/login';
import { hasCode } from './errors';
import { currentSession, dropSession } from './session';

function isLoggedOut(error: unknown): boolean {
  return hasCode(error, 'UNAUTHORIZED');
}

let underWay: Promise<void> | null = null;

/**
 * Makes sure that somebody is logged in: silently inside WeChat, by the login page on H5. Several callers
 * share one login. Throws `LoginAbandoned` when the visitor turns back.
 */
export async function ensureLogin(): Promise<void> {
  if (currentSession()) return;
  underWay ??= login().finally(() => {
    underWay = null;
  });
  await underWay;
}

/** Runs something the visitor asked for as a member, logging in first, and once more if the session is over. */
export async function asMember<Result>(run: () => Promise<Result>): Promise<Result> {
  await ensureLogin();
  try {
    return await run();
  } catch (error) {
    if (!isLoggedOut(error)) throw error;
    dropSession();
    await ensureLogin();
    return run();
  }
}

/**
 * Reads as a member in the background. A refresh that nobody asked for must not throw the visitor onto a
 * login page, so where login is not silent an ended session only shows as logged out.
 */
export async function readAsMember<Result>(run: () => Promise<Result>): Promise<Result> {
  try {
    return await run();
  } catch (error) {
    if (!isLoggedOut(error)) throw error;
    dropSession();
    if (!loginIsSilent || !hasAgreed()) throw error;
    await ensureLogin();
    return run();
  }
}
