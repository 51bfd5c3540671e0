import Taro from '@tarojs/taro';
import { openWebLink } from '@/platform/link';

/** Where a link in a text may lead: the same as on the server, so that nothing else ever gets this far. */
export type LinkKind = 'page' | 'phone' | 'web';

/** Null for what is no address of ours to open. */
export function linkKindOf(url: string): LinkKind | null {
  if (/^\/pages\/[\w/-]+(\?[^\s"'<>]*)?$/.test(url)) return 'page';
  if (/^tel:[0-9+-]+$/.test(url)) return 'phone';
  return /^(https?:\/\/|mailto:)/i.test(url) ? 'web' : null;
}

export async function openLink(url: string): Promise<void> {
  const kind = linkKindOf(url);
  if (kind === 'page') await Taro.navigateTo({ url });
  if (kind === 'phone') await Taro.makePhoneCall({ phoneNumber: url.slice('tel:'.length) });
  if (kind === 'web') await openWebLink(url);
}
