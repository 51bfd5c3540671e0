import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useEffect } from 'react';
import { useArticles, useCategory, usePinnedArticles } from '@/api/content';
import { ArticleRow, ArticleTile } from '@/components/article-card';
import { Carousel } from '@/components/carousel';
import { MiniPlayer } from '@/components/mini-player';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { useMoreAtEnd } from '@/hooks/use-more-at-end';
import { useParam } from '@/hooks/use-param';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { pathOf } from '@/lib/routes';
import './index.scss';

function Skeleton() {
  return (
    <View id="articles-skeleton" className="articles__list">
      {[0, 1, 2, 3].map((row) => (
        <View key={row} className="article-row card">
          <View className="article-row__words">
            <Bone className="bone--title" width="80%" />
            <Bone width="95%" />
            <Bone width="40%" />
          </View>
          <Bone className="article-row__picture" />
        </View>
      ))}
    </View>
  );
}

function Articles({ category, list }: { category: string; list: ReturnType<typeof useArticles> }) {
  const t = useTranslate();
  const { data: pinned = [] } = usePinnedArticles(category);
  const { items, isAll, error, isValidating, refresh } = list;
  if (!items && !error) return <Skeleton />;
  if (!items) return <ErrorState error={error} busy={isValidating} onRetry={refresh} />;
  if (items.length === 0) {
    return (
      <NoticeState
        id="articles-empty"
        drawing="search"
        title={t('guides.empty')}
        hint={t('guides.empty.hint')}
      />
    );
  }
  return (
    <>
      {pinned.length > 0 && (
        <View className="articles__pinned rise">
          <Carousel id="pinned" peek={pinned.length > 1}>
            {pinned.map((article) => (
              <View key={article.documentId} className="articles__slide">
                <ArticleTile article={article} over />
              </View>
            ))}
          </Carousel>
        </View>
      )}
      <View className="articles__list">
        {items.map((article) => (
          <ArticleRow key={article.documentId} article={article} />
        ))}
        <Text className="articles__end">{t(isAll ? 'state.end' : 'state.more')}</Text>
      </View>
    </>
  );
}

export default function ArticlesPage() {
  const slug = useParam('category');
  const { data: category } = useCategory(slug);
  const list = useArticles(slug);
  const title = category?.name;
  useEffect(() => {
    if (title) Taro.setNavigationBarTitle({ title });
  }, [title]);
  usePullDownRefresh(async () => {
    await list.refresh();
    Taro.stopPullDownRefresh();
  });
  useMoreAtEnd(list);
  useSharing(() => ({ title: title ?? '', path: pathOf('articles', { category: slug }) }));
  return (
    <PageRoot className="articles">
      <Articles category={slug} list={list} />
      <MiniPlayer />
    </PageRoot>
  );
}
