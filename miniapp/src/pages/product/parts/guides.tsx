import { View } from '@tarojs/components';
import { useArticlesAbout } from '@/api/content';
import { ArticleRow } from '@/components/article-card';
import { useTranslate } from '@/i18n';

const MOST = 3;

/** Guides that speak of this ticket; nothing where there are none. */
export function ProductGuides({ slug }: { slug: string }) {
  const t = useTranslate();
  const { data: articles = [] } = useArticlesAbout(slug, MOST);
  if (articles.length === 0) return null;
  return (
    <View id="product-guides" className="product-guides">
      <View className="facts__title">{t('product.guides')}</View>
      {articles.map((article) => (
        <ArticleRow key={article.documentId} article={article} />
      ))}
    </View>
  );
}
