import { ScrollView, View } from '@tarojs/components';
import { numbered } from '@/lib/numbered';
import type { CarouselProps } from './types';
import './index.scss';

/** Whoever has only a keyboard scrolls with its arrows. In small letters: see `Tap`. */
const KEYBOARD = { tabindex: 0 };

/** Browsers snap by themselves; Taro's H5 swiper would bring a library heavier than the page. */
export function Carousel({ id, children, peek, goTo, onSlide }: CarouselProps) {
  const slideFrom = (scrollLeft: number, scrollWidth: number) => {
    onSlide?.(Math.min(children.length - 1, Math.round((scrollLeft / scrollWidth) * children.length)));
  };
  return (
    <ScrollView
      id={id}
      scrollX
      {...KEYBOARD}
      className={peek ? 'carousel carousel--snap carousel--peek' : 'carousel carousel--snap'}
      scrollIntoView={goTo === undefined ? undefined : `${id}-${goTo}`}
      scrollWithAnimation
      onScroll={({ detail }) => slideFrom(detail.scrollLeft, detail.scrollWidth)}
    >
      <View className="carousel__track">
        {numbered(children).map(({ item: slide, key }, index) => (
          <View key={key} id={`${id}-${index}`} className="carousel__slide">
            {slide}
          </View>
        ))}
      </View>
    </ScrollView>
  );
}
