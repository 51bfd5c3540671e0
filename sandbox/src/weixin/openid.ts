import { createHmac } from 'node:crypto';
import type { Keys } from '../state/keys.js';

/**
 * The openid of a name in this app: always the same, different in every app, 28 characters as WeChat's.
 * Its last ten characters vouch for the rest, so that an openid of another app is known without a list of members.
 */
export function openidOf(keys: Pick<Keys, 'appId'>, name: string): string {
  const person = mac(keys.appId, `person:${name}`).slice(0, 17);
  return `o${person}${vouch(keys.appId, person)}`;
}

export function isOpenidOf(keys: Pick<Keys, 'appId'>, openid: string): boolean {
  const [, person, proof] = /^o([\w-]{17})([\w-]{10})$/.exec(openid) ?? [];
  return person !== undefined && proof === vouch(keys.appId, person);
}

function vouch(appId: string, person: string): string {
  return mac(appId, `vouch:${person}`).slice(0, 10);
}

function mac(appId: string, text: string): string {
  return createHmac('sha256', appId).update(text).digest('base64url');
}
