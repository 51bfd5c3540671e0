import { copyText } from './clipboard';
import type { SharedPage, ShareWay } from './contract';

export const shareWay: ShareWay = 'call';

/** The browser's own share sheet where there is one; else the link goes to the clipboard. */
export async function share(page: SharedPage): Promise<'shared' | 'copied' | 'cancelled'> {
  const { origin, pathname } = window.location;
  const url = `${origin}${pathname}#${page.path}`;
  if (typeof navigator.share !== 'function') {
    await copyText(url);
    return 'copied';
  }
  try {
    await navigator.share({ title: page.title, url });
    return 'shared';
  } catch (failure) {
    if ((failure as Error).name === 'AbortError') return 'cancelled';
    throw failure;
  }
}
