import { Text, View } from '@tarojs/components';
import type { Article } from '@/api/types';
import { LinkedTickets } from '@/components/linked-tickets';
import { Picture } from '@/components/picture';
import { TextBlocks } from '@/components/text-blocks';
import { WebVideo } from '@/components/web-video';
import { useTranslate } from '@/i18n';
import { longDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';
import { Comments } from './comments';

/** The head follows the shape of the cover, within what a screen can bear. */
const LOWEST = 0.56;
const HIGHEST = 1.2;

const shapeOf = ({ cover }: Article): number => {
  const { width, height } = cover ?? {};
  return width && height ? Math.min(HIGHEST, Math.max(LOWEST, height / width)) : LOWEST;
};

export function ArticleBody({ article }: { article: Article }) {
  const t = useTranslate();
  const locale = useLocale();
  const { title, summary, cover, category, shownAt, views, video, body, tickets } = article;
  const facts = [
    category?.name,
    shownAt && longDay(venueDay(Date.parse(shownAt)), locale),
    views > 0 && t('article.views', { count: views }),
  ].filter(Boolean);
  return (
    <>
      <View className="article__head" style={{ paddingTop: `${shapeOf(article) * 100}%` }}>
        <View className="article__cover">
          <Picture media={cover} alt={title} shape="fill" widthPt={390} eager />
        </View>
        <View className="article__veil" />
      </View>
      <View className="article__body rise">
        <Text id="article-title" className="article__title">
          {title}
        </Text>
        <Text className="article__facts">{facts.join(' · ')}</Text>
        {summary && <Text className="article__summary">{summary}</Text>}
        {video && <WebVideo id="article-video" url={video.url} poster={cover} />}
        <TextBlocks blocks={body} />
        <LinkedTickets tickets={tickets} from={{ kind: 'article', id: article.documentId }} />
        <Comments article={article} />
      </View>
    </>
  );
}
