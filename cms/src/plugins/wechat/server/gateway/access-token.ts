import { setTimeout as wait } from 'node:timers/promises';
import { z } from 'zod';
import { settings } from '../../../../../config/settings';
import { now } from '../../../../kernel/clock';
import { db } from '../../../../kernel/db';
import { DomainError } from '../../../../kernel/errors';
import { seal, unseal } from '../../../../kernel/vault';
import * as tokens from '../store/tokens';
import { callWeChat, isRefusal } from './call';
import { refusalError } from './refusals';

const SECOND_MS = 1000;
const PATH = '/cgi-bin/stable_token';
/** Within the last 5 minutes WeChat gives a new token and lets the old one live on: that is the time to change. */
const REFRESH_BEFORE_MS = 240 * SECOND_MS;
/** A token about to end may end on the way. */
const USABLE_MS = 10 * SECOND_MS;
/** WeChat's rule for forced refreshes; beyond that it refuses them. */
const FORCED_APART_MS = 30 * SECOND_MS;
/** After a refresh that failed; else everybody who waits would try in turn. */
const REST_MS = 2 * SECOND_MS;
const LOOK_AGAIN_MS = 50;

interface Token {
  text: string;
  expiresAt: Date;
}

const answerShape = z.object({ access_token: z.string().min(1), expires_in: z.number().positive() });

let held: Token | undefined;
let obtaining: Promise<Token> | undefined;

/**
 * The account's access token, the same for all processes. WeChat gives a new one when `refused`, the token that it no
 * longer takes, is still the current one. Throws WECHAT_UNREACHABLE, WECHAT_LIMIT_REACHED, WECHAT_REFUSED.
 */
export async function accessToken(refused?: string): Promise<string> {
  if (held && held.text !== refused && leftOf(held) > REFRESH_BEFORE_MS) return held.text;
  obtaining ??= obtain(refused).finally(() => {
    obtaining = undefined;
  });
  held = await obtaining;
  // What was under way was begun by somebody who did not know yet that this token is refused.
  return held.text === refused ? accessToken(refused) : held.text;
}

const leftOf = (token: Token): number => token.expiresAt.getTime() - now().getTime();

/** A refresh may take two calls of two attempts each; a process that dies in the middle blocks no longer than this. */
const leaseMs = (): number => 4 * settings().wechat.timeoutMs + SECOND_MS;

async function obtain(refused: string | undefined): Promise<Token> {
  const { appId } = settings().wechat;
  const giveUpAt = performance.now() + leaseMs();
  while (performance.now() < giveUpAt) {
    const at = now();
    const [row] = await tokens.find(db(), appId);
    const stored = row && open(row);
    const good = stored && stored.text !== refused ? stored : undefined;
    if (good && leftOf(good) > REFRESH_BEFORE_MS) return good;
    const until = new Date(at.getTime() + leaseMs());
    const [lease] = await tokens.lease(db(), appId, at, until, row?.sealed ?? null);
    if (lease) return refreshOr(good, () => refresh(refused, lease.forcedAt, at));
    // Another process is asking. What is still good is used meanwhile.
    if (good && leftOf(good) > USABLE_MS) return good;
    await wait(LOOK_AGAIN_MS);
  }
  throw new DomainError('WECHAT_UNREACHABLE');
}

/** A token in its last minutes is better than none while WeChat gives no new one. */
async function refreshOr(good: Token | undefined, refreshed: () => Promise<Token>): Promise<Token> {
  try {
    return await refreshed();
  } catch (error) {
    if (!(error instanceof DomainError) || !good || leftOf(good) <= USABLE_MS) throw error;
    strapi.log.warn(
      `no new WeChat access token (${error.code}); the old one is good until ${good.expiresAt.toISOString()}`,
    );
    return good;
  }
}

function open({ sealed, expiresAt }: tokens.TokenRow): Token | undefined {
  if (!sealed || !expiresAt) return undefined;
  try {
    return { text: unseal(sealed), expiresAt };
  } catch {
    // Sealed under a key that was changed since. WeChat gives the same token again.
    strapi.log.warn('the stored WeChat access token cannot be opened and is asked for anew');
    return undefined;
  }
}

/** The caller has the lease. */
async function refresh(refused: string | undefined, forcedBefore: Date | null, at: Date): Promise<Token> {
  const { appId } = settings().wechat;
  try {
    let token = await ask(false, at);
    let forcedAt = forcedBefore;
    if (token.text === refused) {
      // WeChat calls it current and yet refuses it. Forcing is rationed, and comes last for that reason.
      if (forcedAt && at.getTime() - forcedAt.getTime() < FORCED_APART_MS)
        throw new DomainError('WECHAT_UNREACHABLE');
      token = await ask(true, at);
      forcedAt = at;
    }
    await tokens.keep(db(), appId, seal(token.text), token.expiresAt, forcedAt);
    return token;
  } catch (error) {
    await tokens.rest(db(), appId, new Date(at.getTime() + REST_MS));
    throw error;
  }
}

async function ask(force: boolean, at: Date): Promise<Token> {
  const { appId, appSecret } = settings().wechat;
  const answer = await callWeChat({
    path: PATH,
    body: { grant_type: 'client_credential', appid: appId, secret: appSecret, force_refresh: force },
    answer: answerShape,
    repeatable: !force,
  });
  if (isRefusal(answer)) throw refusalError(PATH, answer);
  return {
    text: answer.access_token,
    expiresAt: new Date(at.getTime() + answer.expires_in * SECOND_MS),
  };
}
