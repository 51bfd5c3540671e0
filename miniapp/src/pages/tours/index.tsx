import { Text, View } from '@tarojs/components';
import Taro, { usePullDownRefresh } from '@tarojs/taro';
import { useTours } from '@/api/content';
import { MiniPlayer } from '@/components/mini-player';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { PageRoot } from '@/components/page-root';
import { Bone } from '@/components/skeleton';
import { TourRow } from '@/components/tour-row';
import { usePageTitle } from '@/hooks/use-page-title';
import { useSharing } from '@/hooks/use-sharing';
import { useTabPage } from '@/hooks/use-tab-page';
import { useTranslate } from '@/i18n';
import { usePlayer } from '@/lib/player';
import { pathOf } from '@/lib/routes';
import './index.scss';

function Skeleton() {
  return (
    <View id="tours-skeleton" className="tours__list">
      {[0, 1, 2, 3, 4].map((row) => (
        <View key={row} className="tour-row">
          <Bone className="tour-row__picture tours__bone" />
          <View className="tour-row__words">
            <Bone className="bone--title tours__bone" width="52%" />
            <Bone className="tours__bone" width="80%" />
          </View>
        </View>
      ))}
    </View>
  );
}

function Route() {
  const t = useTranslate();
  const { data: tours, error, isValidating, mutate } = useTours();
  const { track, playing } = usePlayer();
  if (!tours && !error) return <Skeleton />;
  if (!tours) return <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />;
  if (tours.length === 0) {
    return (
      <NoticeState id="tours-empty" drawing="search" title={t('tours.empty')} hint={t('tours.empty.hint')} />
    );
  }
  return (
    <View className="rise">
      <View className="tours__lead">
        <Text className="tours__title">{t('tours.lead', { count: tours.length })}</Text>
        <Text className="tours__hint">{t('tours.route')}</Text>
      </View>
      <View className="tours__list">
        {tours.map((tour, index) => (
          <TourRow
            key={tour.documentId}
            tour={tour}
            number={index + 1}
            playing={playing && track?.id === tour.documentId}
          />
        ))}
      </View>
    </View>
  );
}

export default function ToursPage() {
  useTabPage();
  usePageTitle('title.tours');
  const t = useTranslate();
  const { mutate } = useTours();
  usePullDownRefresh(async () => {
    await Promise.allSettled([mutate()]);
    Taro.stopPullDownRefresh();
  });
  useSharing(() => ({ title: t('title.tours'), path: pathOf('tours') }));
  return (
    <PageRoot className="tours">
      <Route />
      <MiniPlayer aboveTabs />
    </PageRoot>
  );
}
