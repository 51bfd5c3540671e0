import { Image, Text, View } from '@tarojs/components';
import { Action } from '@/components/action';
import { ShareAction } from '@/components/share-action';
import { Bone } from '@/components/skeleton';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { open } from '@/lib/routes';
import { DECORATIVE } from '@/platform/decorative';
import { useSubject } from '../poster/subject';
import { usePosters } from '../poster/use-posters';
import './my-poster.scss';

const STYLES = ['picture'] as const;

/** The member's own poster of the attraction, small, and the ways to pass it on. */
export function MyPoster() {
  const t = useTranslate();
  const { subject } = useSubject('site', '');
  const { posters, error, retry } = usePosters('promotion-easel', subject, STYLES);
  const title = subject?.title ?? '';
  return (
    <View className="my-poster card">
      <Tap
        id="open-poster"
        className="my-poster__preview"
        label={t('promotion.posters')}
        onTap={() => open('poster')}
      >
        {posters.picture ? (
          <Image {...DECORATIVE} className="my-poster__picture" src={posters.picture} mode="aspectFill" />
        ) : (
          <Bone className="my-poster__picture" />
        )}
      </Tap>
      <View className="my-poster__words">
        <Text className="my-poster__title">{t('promotion.posters')}</Text>
        <Text className="my-poster__hint">{error ? t('poster.failed') : t('promotion.posters.hint')}</Text>
        <Action
          id="poster-styles"
          size="medium"
          block
          className="my-poster__open"
          onTap={error ? retry : () => open('poster')}
        >
          {t(error ? 'action.retry' : 'promotion.poster.open')}
        </Action>
        <ShareAction
          page={{ title, path: '/pages/home/index' }}
          className="my-poster__share"
          wordClassName="my-poster__share-word"
        />
      </View>
    </View>
  );
}
