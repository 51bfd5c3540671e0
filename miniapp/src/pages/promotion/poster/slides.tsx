import { Image, View } from '@tarojs/components';
import { Carousel } from '@/components/carousel';
import { Bone } from '@/components/skeleton';
import { useTranslate } from '@/i18n';
import { DECORATIVE } from '@/platform/decorative';
import { POSTER_STYLES } from './drawing';
import type { Posters } from './use-posters';

interface SlidesProps {
  title: string;
  posters: Posters;
  goTo: number | undefined;
  onSlide: (index: number) => void;
}

/** The styles side by side; what is not drawn yet has its place already. */
export function Slides({ title, posters, goTo, onSlide }: SlidesProps) {
  const t = useTranslate();
  return (
    <Carousel id="posters" goTo={goTo} onSlide={onSlide}>
      {POSTER_STYLES.map((style) => {
        const picture = posters[style];
        return (
          <View
            key={style}
            className="poster__slide"
            role="img"
            aria-label={t('poster.alt', { title, style: t(`poster.style.${style}`) })}
          >
            {picture ? (
              <Image
                {...DECORATIVE}
                id={`poster-${style}`}
                className="poster__picture rise"
                src={picture}
                mode="aspectFit"
                showMenuByLongpress
              />
            ) : (
              <Bone className="poster__picture" />
            )}
          </View>
        );
      })}
    </Carousel>
  );
}
