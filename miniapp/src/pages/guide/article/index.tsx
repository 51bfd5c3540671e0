import { View } from '@tarojs/components';
import { usePageScroll, useShareAppMessage, useShareTimeline } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useArticle } from '@/api/content';
import { countSeen } from '@/api/engagement';
import { hasCode } from '@/api/errors';
import { mediaUrl } from '@/api/origin';
import { MiniPlayer } from '@/components/mini-player';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { useParam } from '@/hooks/use-param';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import { ArticleBar } from './bar';
import { ArticleBody } from './body';
import { ArticleSkeleton } from './skeleton';
import './index.scss';

/** Scrolled this far, the picture is gone and the bar needs a ground. */
const BAR_TURNS_SOLID_AT_PX = 220;
const CARD_WIDTH_PX = 750;

export default function ArticlePage() {
  const t = useTranslate();
  const id = useParam('id');
  const [scrolled, setScrolled] = useState(false);
  const { data: article, error, isValidating, mutate } = useArticle(id);
  const isMissing = hasCode(error, 'CONTENT_NOT_FOUND');
  usePageScroll(({ scrollTop }) => setScrolled(scrollTop > BAR_TURNS_SOLID_AT_PX));
  const isThere = Boolean(article);
  useEffect(() => {
    if (isThere) countSeen('article', id, 'view');
  }, [isThere, id]);
  const title = article?.title ?? '';
  const imageUrl = mediaUrl(article?.cover, CARD_WIDTH_PX) ?? '';
  useShareAppMessage(() => ({ title, path: pathOf('article', { id }), imageUrl }));
  useShareTimeline(() => ({ title, query: `id=${encodeURIComponent(id)}`, imageUrl }));

  return (
    <PageRoot className="page--with-bar article">
      <Navigation
        tone={scrolled || (!article && Boolean(error)) ? 'solid' : 'clear'}
        title={scrolled ? title : undefined}
      />
      {article && (
        <>
          <ArticleBody article={article} />
          <ArticleBar article={article} />
        </>
      )}
      {!article && !error && <ArticleSkeleton />}
      {!article && error && (
        <View className="article__nothing">
          {isMissing ? (
            <NoticeState
              id="article-missing"
              drawing="search"
              title={t('article.missing')}
              hint={t('article.missing.hint')}
              action={{ id: 'go-guides', label: t('article.all'), onTap: () => open('guides') }}
            />
          ) : (
            <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
          )}
        </View>
      )}
      <MiniPlayer />
    </PageRoot>
  );
}
