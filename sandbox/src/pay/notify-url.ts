import { isLoopbackHost } from '../loopback.js';
import { paramError } from './refusal.js';

/**
 * WeChat Pay wants a public https address without a query.
 * The one relaxation of the sandbox: plain http to this very machine, where the project under test listens.
 * @returns the address, unchanged
 */
export function checkNotifyUrl(text: string): string {
  if (!URL.canParse(text)) throw paramError('/notify_url', text, '不是有效的URL');
  const url = new URL(text);
  if (/[?#]/.test(text)) throw paramError('/notify_url', text, '不能携带参数');
  const local = url.protocol === 'http:' && isLoopbackHost(url.hostname);
  if (!local && (url.protocol !== 'https:' || isPrivateHost(url.hostname))) {
    throw paramError('/notify_url', text, '必须为公网可访问的https地址');
  }
  return text;
}

function isPrivateHost(host: string): boolean {
  return isLoopbackHost(host) || /^(10\.|192\.168\.|172\.(1[6-9]|2\d|3[01])\.|169\.254\.|\[f[cd])/.test(host);
}
