import { ScrollView, Text, View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useTours } from '@/api/content';
import { mediaUrl } from '@/api/origin';
import type { Tour } from '@/api/types';
import { LinkedTickets } from '@/components/linked-tickets';
import { Picture } from '@/components/picture';
import { Tap } from '@/components/tap';
import { TextBlocks } from '@/components/text-blocks';
import { TourRow } from '@/components/tour-row';
import { WebVideo } from '@/components/web-video';
import { useTranslate } from '@/i18n';
import { numbered } from '@/lib/numbered';
import { usePlayer } from '@/lib/player';
import { spokenNow } from './spoken';

const FULL_WIDTH_PX = 1_200;

function Transcript({ tour }: { tour: Tour }) {
  const t = useTranslate();
  const { track, seconds, lengthSeconds } = usePlayer();
  const now = track?.id === tour.documentId ? spokenNow(tour.transcript, seconds, lengthSeconds) : -1;
  if (tour.transcript.length === 0) return null;
  return (
    <View className="tour__part">
      <Text className="tour__part-title">{t('tour.transcript')}</Text>
      {numbered(tour.transcript).map(({ item, index, key }) => (
        <Text key={key} className={`tour__spoken ${index === now ? 'tour__spoken--now' : ''}`}>
          {item}
        </Text>
      ))}
    </View>
  );
}

function Gallery({ tour }: { tour: Tour }) {
  const t = useTranslate();
  const urls = tour.gallery.flatMap((media) => mediaUrl(media, FULL_WIDTH_PX) ?? []);
  if (urls.length === 0) return null;
  return (
    <View className="tour__part">
      <Text className="tour__part-title">{t('tour.gallery')}</Text>
      <ScrollView scrollX className="tour__gallery">
        <View className="tour__gallery-track">
          {numbered(tour.gallery).map(({ item: media, index, key }) => (
            <Tap
              key={key}
              className="tour__photo"
              label={`${tour.name} ${index + 1}`}
              onTap={() => Taro.previewImage({ urls, current: urls[index] ?? '' })}
            >
              <Picture media={media} alt={tour.name} shape="card" widthPt={200} />
            </Tap>
          ))}
        </View>
      </ScrollView>
    </View>
  );
}

/** The next place of the route. */
function NextStop({ id }: { id: string }) {
  const t = useTranslate();
  const { data: tours = [] } = useTours();
  const at = tours.findIndex(({ documentId }) => documentId === id);
  const next = at < 0 ? undefined : tours[at + 1];
  if (!next) return null;
  return (
    <View className="tour__part">
      <Text className="tour__part-title">{t('tour.next')}</Text>
      <TourRow tour={next} number={at + 2} />
    </View>
  );
}

export function TourText({ tour }: { tour: Tour }) {
  const t = useTranslate();
  return (
    <View className="tour__text">
      <Transcript tour={tour} />
      {tour.video && <WebVideo id="tour-video" url={tour.video.url} poster={tour.cover} />}
      <Gallery tour={tour} />
      {tour.text.length > 0 && (
        <View className="tour__part">
          <Text className="tour__part-title">{t('tour.about')}</Text>
          <TextBlocks blocks={tour.text} />
        </View>
      )}
      <LinkedTickets tickets={tour.tickets} from={{ kind: 'tour', id: tour.documentId }} dark />
      <NextStop id={tour.documentId} />
    </View>
  );
}
