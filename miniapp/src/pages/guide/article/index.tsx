import { View } from '@tarojs/components';
import { usePageScroll, useShareTimeline } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { useArticle } from '@/api/content';
import { countSeen } from '@/api/engagement';
import { hasCode } from '@/api/errors';
import { mediaUrl } from '@/api/origin';
import { useMyScene } from '@/api/referrals';
import { MiniPlayer } from '@/components/mini-player';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { OpenedFor } from '@/components/opened-for';
import { PageRoot } from '@/components/page-root';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { open, pathOf, withQuery } from '@/lib/routes';
import { ArticleBar } from './bar';
import { ArticleBody } from './body';
import { ArticleSkeleton } from './skeleton';
import './index.scss';

/** Scrolled this far, the picture is gone and the bar needs a ground. */
const BAR_TURNS_SOLID_AT_PX = 220;
const CARD_WIDTH_PX = 750;

function ArticleOf({ id }: { id: string }) {
  const t = useTranslate();
  const [scrolled, setScrolled] = useState(false);
  const { data: article, error, isValidating, mutate } = useArticle(id);
  const isMissing = hasCode(error, 'CONTENT_NOT_FOUND');
  usePageScroll(({ scrollTop }) => setScrolled(scrollTop > BAR_TURNS_SOLID_AT_PX));
  const isThere = Boolean(article);
  useEffect(() => {
    if (isThere) countSeen('article', id, 'view');
  }, [isThere, id]);
  const title = article?.title ?? '';
  const imageUrl = mediaUrl(article?.cover, CARD_WIDTH_PX) ?? undefined;
  useSharing(() => ({ title, path: pathOf('article', { id }), imageUrl }));
  // WeChat waits for nothing here: the scene must be there when somebody posts the page.
  const { data: scene } = useMyScene('pages/home/index');
  useShareTimeline(() => ({ title, query: withQuery('', { id, scene }).slice(1), imageUrl }));

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

export default function ArticlePage() {
  return (
    <OpenedFor
      param="id"
      skeleton={
        <PageRoot className="article">
          <ArticleSkeleton />
        </PageRoot>
      }
    >
      {(id) => <ArticleOf id={id} />}
    </OpenedFor>
  );
}
