import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useCategories, useNewestArticles } from '@/api/content';
import type { Category } from '@/api/types';
import { ArticleRow } from '@/components/article-card';
import { MiniPlayer } from '@/components/mini-player';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Picture } from '@/components/picture';
import { SearchField } from '@/components/search-field';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { usePageTitle } from '@/hooks/use-page-title';
import { useSharing } from '@/hooks/use-sharing';
import { useTabPage } from '@/hooks/use-tab-page';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import './index.scss';

const NEWEST = 6;

function CategoryTile({ category }: { category: Category }) {
  const t = useTranslate();
  const { slug, name, summary, cover, articles } = category;
  return (
    <Tap id={`category-${slug}`} className="category-tile" onTap={() => open('articles', { category: slug })}>
      <Picture media={cover} alt={name} shape="fill" widthPt={168} eager />
      <View className="category-tile__veil" />
      <View className="category-tile__words">
        <Text className="category-tile__name">{name}</Text>
        <Text className="category-tile__line">{summary ?? ''}</Text>
      </View>
      <Text className="category-tile__count">{t('guides.count', { count: articles })}</Text>
    </Tap>
  );
}

function Skeleton() {
  return (
    <View id="guides-skeleton" className="guides__tiles">
      {[0, 1, 2, 3].map((tile) => (
        <View key={tile} className="category-tile">
          <Bone className="guides__bone" />
        </View>
      ))}
    </View>
  );
}

function Guides() {
  const t = useTranslate();
  const { data: categories, error, isValidating, mutate } = useCategories();
  const { data: newest = [] } = useNewestArticles(NEWEST);
  if (!categories && !error) return <Skeleton />;
  if (!categories) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (categories.length === 0 && newest.length === 0) {
    return (
      <NoticeState
        id="guides-empty"
        drawing="search"
        title={t('guides.empty')}
        hint={t('guides.empty.hint')}
      />
    );
  }
  return (
    <>
      <View className="guides__tiles rise">
        {categories.map((category) => (
          <CategoryTile key={category.documentId} category={category} />
        ))}
      </View>
      {newest.length > 0 && (
        <View className="section">
          <View className="section__title">{t('guides.newest')}</View>
          {newest.map((article) => (
            <ArticleRow key={article.documentId} article={article} />
          ))}
        </View>
      )}
    </>
  );
}

export default function GuidesPage() {
  useTabPage();
  usePageTitle('title.guides');
  const t = useTranslate();
  const { mutate: refreshCategories } = useCategories();
  const { mutate: refreshNewest } = useNewestArticles(NEWEST);
  usePullDownRefresh(async () => {
    await Promise.allSettled([refreshCategories(), refreshNewest()]);
    Taro.stopPullDownRefresh();
  });
  useSharing(() => ({ title: t('title.guides'), path: pathOf('guides') }));
  return (
    <PageRoot className="guides">
      <View className="guides__search">
        <SearchField />
      </View>
      <Guides />
      <MiniPlayer aboveTabs />
    </PageRoot>
  );
}
