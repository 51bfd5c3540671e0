import { Swiper, SwiperItem } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { numbered } from '@/lib/numbered';
import type { CarouselProps } from './types';
import './index.scss';

/** Slides that follow the finger, by the platform's own swiper. */
export function Carousel({ id, children, peek, goTo, onSlide }: CarouselProps) {
  return (
    <Swiper
      id={id}
      className={peek ? 'carousel carousel--peek' : 'carousel'}
      current={goTo}
      nextMargin={peek ? Taro.pxTransform(56) : '0px'}
      onChange={(event) => onSlide?.(event.detail.current)}
    >
      {numbered(children).map(({ item: slide, key }) => (
        <SwiperItem key={key} className="carousel__slide">
          {slide}
        </SwiperItem>
      ))}
    </Swiper>
  );
}
