import { Text, View } from '@tarojs/components';
import type { TourCard } from '@/api/types';
import { useTranslate } from '@/i18n';
import { minutesAndSeconds } from '@/lib/clock-words';
import { open } from '@/lib/routes';
import { Icon } from '../icon';
import { Picture } from '../picture';
import { Tap } from '../tap';
import './index.scss';

interface TourRowProps {
  tour: TourCard;
  /** Its number on the route. */
  number?: number;
  playing?: boolean;
  /** On paper instead of in the dark. */
  light?: boolean;
}

/** One place of the route. */
export function TourRow({ tour, number, playing, light }: TourRowProps) {
  const t = useTranslate();
  const { documentId, name, summary, cover, audioSeconds, hasAudio } = tour;
  return (
    <Tap
      id={`tour-${documentId}`}
      className={`tour-row ${light ? 'tour-row--light' : ''} ${playing ? 'tour-row--playing' : ''}`}
      onTap={() => open('tour', { id: documentId })}
    >
      <View className="tour-row__picture">
        <Picture media={cover} alt={name} shape="fill" widthPt={72} />
      </View>
      <View className="tour-row__words">
        <Text className="tour-row__name">
          {number ? `${number}. ` : ''}
          {name}
        </Text>
        <Text className="tour-row__line">{summary ?? ''}</Text>
      </View>
      {hasAudio && (
        <View className="tour-row__play" role="img" aria-label={t('tour.play')}>
          <Icon name={playing ? 'pause' : 'play'} />
          {audioSeconds !== null && <Text className="tour-row__time">{minutesAndSeconds(audioSeconds)}</Text>}
        </View>
      )}
    </Tap>
  );
}
