import { Text, View } from '@tarojs/components';
import type { ArticleCard } from '@/api/types';
import { useTranslate } from '@/i18n';
import { shortDay } from '@/i18n/dates';
import { useLocale } from '@/i18n/locale';
import { venueDay } from '@/lib/days';
import { open } from '@/lib/routes';
import { Icon } from '../icon';
import { Picture } from '../picture';
import { Tap } from '../tap';
import './index.scss';

interface ArticleCardProps {
  article: ArticleCard;
  /** What stands below the title instead of the summary. */
  line?: string;
}

const read = ({ documentId }: ArticleCard) => open('article', { id: documentId });

function VideoMark() {
  const t = useTranslate();
  return (
    <View className="article-card__video" role="img" aria-label={t('article.video')}>
      <Icon name="play" />
    </View>
  );
}

/** One guide of a list: words to the left, its picture to the right. */
export function ArticleRow({ article, line }: ArticleCardProps) {
  const t = useTranslate();
  const locale = useLocale();
  const { documentId, title, summary, cover, category, shownAt, views, hasVideo } = article;
  const facts = [
    category?.name,
    shownAt && shortDay(venueDay(Date.parse(shownAt)), locale),
    views > 0 && t('article.views', { count: views }),
  ].filter(Boolean);
  return (
    <Tap id={`article-${documentId}`} className="article-row card" onTap={() => read(article)}>
      <View className="article-row__words">
        <Text className="article-row__title">{title}</Text>
        <Text className="article-row__line">{line ?? summary ?? ''}</Text>
        <Text className="article-row__facts">{facts.join(' · ')}</Text>
      </View>
      <View className="article-row__picture">
        <Picture media={cover} alt={title} shape="fill" widthPt={112} />
        {hasVideo && <VideoMark />}
      </View>
    </Tap>
  );
}

/** One guide of a waterfall or a carousel: its picture, its title below or over it. */
export function ArticleTile({ article, over, tall }: ArticleCardProps & { over?: boolean; tall?: boolean }) {
  const { documentId, title, summary, cover, category, hasVideo } = article;
  return (
    <Tap
      id={`tile-${documentId}`}
      className={`article-tile card ${over ? 'article-tile--over' : ''}`}
      onTap={() => read(article)}
    >
      <View className={`article-tile__picture ${tall ? 'article-tile__picture--tall' : ''}`}>
        <Picture media={cover} alt={title} shape="fill" widthPt={over ? 343 : 168} />
        {hasVideo && <VideoMark />}
      </View>
      {over && <View className="article-tile__veil" />}
      <View className="article-tile__words">
        <Text className="article-tile__title">{title}</Text>
        <Text className="article-tile__line">{over ? (summary ?? '') : (category?.name ?? '')}</Text>
      </View>
    </Tap>
  );
}
