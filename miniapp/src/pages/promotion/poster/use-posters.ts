import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { apiOrigin, mediaUrl } from '@/api/origin';
import { useMyScene } from '@/api/referrals';
import { useSession } from '@/api/session';
import { useSite } from '@/api/site';
import { useTranslate } from '@/i18n';
import { openEasel } from '@/platform/easel';
import { drawPoster, POSTER_STYLES, type PosterStyle } from './drawing';
import { type PosterContent, SHEET } from './drawing/content';
import type { Subject } from './subject';

export type Posters = Partial<Record<PosterStyle, string>>;

/** Everything that a poster is drawn from, as plain data: another value is another poster. */
interface Wish {
  content: PosterContent;
  coverUrl: string | null;
  codeUrl: string;
}

function useContent(subject: Subject | null): PosterContent | null {
  const t = useTranslate();
  const { data: site } = useSite();
  const nickname = useSession()?.member.nickname;
  if (!subject || !site) return null;
  const { kind, title, line, priceFen, isFrom } = subject;
  const from = nickname ? t('poster.from', { name: nickname }) : t('poster.from.friend');
  const invitation = t(`poster.invite.${kind}`);
  const words = { from, invitation, fromWord: t('price.from'), freeWord: t('price.free') };
  return { title, line, priceFen, isFrom, siteName: site.name, ...words };
}

/** Where WeChat's code for this page and scene is drawn. The code names the page without its query: the scene knows it. */
function codeUrlOf(path: string, scene: string): string {
  const page = path.replace(/^\//, '').split('?')[0] ?? '';
  const query = `page=${encodeURIComponent(page)}&scene=${encodeURIComponent(scene)}`;
  return `${apiOrigin()}/api/wechat/mini-code?${query}`;
}

async function drawAll(
  easelId: string,
  styles: readonly PosterStyle[],
  { content, coverUrl, codeUrl }: Wish,
  onDrawn: (style: PosterStyle, picture: string) => boolean,
): Promise<void> {
  const easel = await openEasel(easelId, SHEET);
  const [code, cover] = await Promise.all([
    easel.load(codeUrl),
    // Without its picture a poster is still one; without the code it is none.
    coverUrl ? easel.load(coverUrl).catch(() => null) : null,
  ]);
  for (const style of styles) {
    drawPoster(easel.brush, style, content, { cover, code });
    if (!onDrawn(style, await easel.finish())) return;
  }
}

function orderOf(subject: Subject, content: PosterContent, scene: string): string {
  const coverUrl = mediaUrl(subject.cover, SHEET.width * SHEET.scale);
  return JSON.stringify({ content, coverUrl, codeUrl: codeUrlOf(subject.path, scene) } satisfies Wish);
}

/** The posters of a subject with the member's own code, one after the other as they are drawn. */
export function usePosters(
  easelId: string,
  subject: Subject | null,
  styles: readonly PosterStyle[] = POSTER_STYLES,
) {
  const content = useContent(subject);
  const { data: scene, error: sceneError, mutate } = useMyScene(subject?.path.replace(/^\//, '') ?? null);
  const [isReady, setReady] = useState(false);
  const [attempt, setAttempt] = useState(0);
  const [{ posters, failure }, setState] = useState<{ posters: Posters; failure?: unknown }>({ posters: {} });
  // The canvas stands on the page once what was drawn with this has reached the phone. Not `useReady`: it is heard only
  // by who is there when the page is ready, and this comes with the data.
  useEffect(() => Taro.nextTick(() => setReady(true)), []);
  const order = isReady && subject && content && scene ? orderOf(subject, content, scene) : null;
  // biome-ignore lint/correctness/useExhaustiveDependencies: `styles` is one of two lists that never change
  useEffect(() => {
    if (!order) return;
    let isWanted = true;
    setState({ posters: {} });
    drawAll(easelId, styles, JSON.parse(order) as Wish, (style, picture) => {
      if (isWanted) setState((now) => ({ posters: { ...now.posters, [style]: picture } }));
      return isWanted;
    }).catch((error: unknown) => {
      if (isWanted) setState((now) => ({ ...now, failure: error }));
    });
    return () => {
      isWanted = false;
    };
  }, [order, easelId, attempt]);
  const retry = () => {
    if (sceneError) void mutate();
    setAttempt((count) => count + 1);
  };
  return { posters, error: failure ?? (scene ? undefined : sceneError), retry };
}
