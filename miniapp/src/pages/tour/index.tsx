import { View } from '@tarojs/components';
import { usePageScroll } from '@tarojs/taro';
import { useState } from 'react';
import { useTour } from '@/api/content';
import { hasCode } from '@/api/errors';
import { mediaUrl } from '@/api/origin';
import type { Tour } from '@/api/types';
import { Navigation } from '@/components/navigation';
import { ErrorState, NoticeState } from '@/components/notice-state';
import { OpenedFor } from '@/components/opened-for';
import { PageRoot } from '@/components/page-root';
import { Picture } from '@/components/picture';
import { useSharing } from '@/hooks/use-sharing';
import { useTranslate } from '@/i18n';
import { open, pathOf } from '@/lib/routes';
import { Chips } from './chips';
import { Player } from './player';
import { TourText } from './text';
import './index.scss';

/** Scrolled this far, the words run below the way back. */
const BAR_TURNS_DARK_AT_PX = 200;
const CARD_WIDTH_PX = 750;

function Place({ tour }: { tour: Tour }) {
  return (
    <>
      <View className="tour__ground">
        <Picture media={tour.cover} alt={tour.name} shape="fill" widthPt={390} eager />
        <View className="tour__veil" />
      </View>
      <View className="tour__front">
        <Player key={tour.documentId} tour={tour} />
        <Chips tour={tour} />
        <TourText tour={tour} />
      </View>
    </>
  );
}

function TourOf({ id }: { id: string }) {
  const t = useTranslate();
  const { data: tour, error, isValidating, mutate } = useTour(id);
  const isMissing = hasCode(error, 'CONTENT_NOT_FOUND');
  const [scrolled, setScrolled] = useState(false);
  usePageScroll(({ scrollTop }) => setScrolled(scrollTop > BAR_TURNS_DARK_AT_PX));
  useSharing(() => ({
    title: tour?.name ?? '',
    path: pathOf('tour', { id }),
    imageUrl: mediaUrl(tour?.cover, CARD_WIDTH_PX) ?? undefined,
  }));
  return (
    <PageRoot className="tour">
      <Navigation tone={scrolled ? 'dark' : 'clear'} title={scrolled ? tour?.name : undefined} />
      {tour && <Place tour={tour} />}
      {!tour && error && (
        <View className="tour__nothing">
          {isMissing ? (
            <NoticeState
              id="tour-missing"
              drawing="search"
              title={t('tour.missing')}
              action={{ id: 'go-tours', label: t('tab.tours'), onTap: () => open('tours') }}
            />
          ) : (
            <ErrorState error={error} busy={isValidating} onRetry={() => mutate()} />
          )}
        </View>
      )}
    </PageRoot>
  );
}

export default function TourPage() {
  return (
    <OpenedFor param="id" skeleton={<PageRoot className="tour" />}>
      {(id) => <TourOf id={id} />}
    </OpenedFor>
  );
}
