import { useShareAppMessage } from '@tarojs/taro';
import { ApiError } from '@/api/errors';
import { askScene } from '@/api/referrals';
import { currentSession } from '@/api/session';
import { pathOf, withQuery } from '@/lib/routes';
import type { SharedPage } from '@/platform/contract';

const HOME = pathOf('home');

/** Pages that nothing is bought from have no scene of their own; that of the home page names the member as well. */
async function sceneFor(path: string): Promise<string> {
  try {
    return await askScene(path.replace(/^\//, ''));
  } catch (error) {
    if (path === HOME || !(error instanceof ApiError)) throw error;
    return askScene(HOME.replace(/^\//, ''));
  }
}

/** The page with the member's scene in its address; as it is for guests, or when no scene is to be had. */
export async function withMyScene(page: SharedPage): Promise<SharedPage> {
  if (!currentSession()) return page;
  try {
    const scene = await sceneFor(page.path);
    return { ...page, path: withQuery(page.path, { scene }) };
  } catch (failure) {
    // Whoever passes a page on wants it passed on, earned or not.
    console.warn('shared without a scene', failure);
    return page;
  }
}

/**
 * What WeChat forwards of this page: a card with its cover, and the member's scene in the address. The scene is asked
 * for when somebody forwards; WeChat waits three seconds for it and then takes the card without.
 */
export function useSharing(shared: () => SharedPage): void {
  useShareAppMessage(() => {
    const page = shared();
    const card = { ...page, promise: withMyScene(page) };
    return card;
  });
}
