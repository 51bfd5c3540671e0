import { ScrollView, Text, View } from '@tarojs/components';
import { useNewestArticles, useTours } from '@/api/content';
import type { ArticleCard, TourCard } from '@/api/types';
import { ArticleTile } from '@/components/article-card';
import { Icon } from '@/components/icon';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import './picks.scss';

const GUIDES = 4;

function Head({ id, title, onMore }: { id: string; title: string; onMore: () => void }) {
  const t = useTranslate();
  return (
    <View className="picks__head">
      <Text className="picks__title">{title}</Text>
      <Tap id={id} className="picks__more" label={`${title} ${t('home.more')}`} onTap={onMore}>
        <Text>{t('home.more')}</Text>
        <Icon name="chevron" />
      </Tap>
    </View>
  );
}

/** Pictures of two heights, so that the two columns flow like water. */
const Column = ({ articles, tallFirst }: { articles: ArticleCard[]; tallFirst: boolean }) => (
  <View className="picks__column">
    {articles.map((article, index) => (
      <View key={article.documentId} className="picks__cell">
        <ArticleTile article={article} tall={(index % 2 === 0) === tallFirst} />
      </View>
    ))}
  </View>
);

/** The newest guides, as a waterfall of two columns. */
export function GuidePicks() {
  const t = useTranslate();
  const { data: articles = [] } = useNewestArticles(GUIDES);
  if (articles.length === 0) return null;
  return (
    <View className="picks">
      <Head id="more-guides" title={t('home.guides')} onMore={() => open('guides')} />
      <View className="picks__columns">
        <Column articles={articles.filter((_, index) => index % 2 === 0)} tallFirst />
        <Column articles={articles.filter((_, index) => index % 2 === 1)} tallFirst={false} />
      </View>
    </View>
  );
}

function RoundTour({ tour }: { tour: TourCard }) {
  const { documentId, name, cover } = tour;
  return (
    <Tap
      id={`round-${documentId}`}
      className="round-tour"
      label={name}
      onTap={() => open('tour', { id: documentId })}
    >
      <View className="round-tour__picture">
        <Picture media={cover} alt={name} shape="fill" widthPt={76} />
        <View className="round-tour__play">
          <Icon name="play" />
        </View>
      </View>
      <Text className="round-tour__name">{name}</Text>
    </Tap>
  );
}

/** The places that are told aloud, as round pictures with a play mark. */
export function TourPicks() {
  const t = useTranslate();
  const { data: tours = [] } = useTours();
  if (tours.length === 0) return null;
  return (
    <View className="picks picks--tours">
      <Head id="more-tours" title={t('home.tours')} onMore={() => open('tours')} />
      <ScrollView scrollX className="picks__scroll">
        <View className="picks__track">
          {tours.map((tour) => (
            <RoundTour key={tour.documentId} tour={tour} />
          ))}
        </View>
      </ScrollView>
    </View>
  );
}
