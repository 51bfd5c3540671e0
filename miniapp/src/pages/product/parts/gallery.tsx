import { Text, View } from '@tarojs/components';
import { useState } from 'react';
import type { Product } from '@/api/types';
import { Carousel } from '@/components/carousel';
import { Picture } from '@/components/picture';
import { useTranslate } from '@/i18n';
import { numbered } from '@/lib/numbered';

/** The pictures of a ticket, cover first, with where one is; drawn hills where there is none. */
export function Gallery({ product }: { product: Product }) {
  const t = useTranslate();
  const [index, setIndex] = useState(0);
  const others = product.gallery.filter(({ url }) => url !== product.cover?.url);
  const pictures = product.cover || others.length === 0 ? [product.cover, ...others] : others;
  const total = pictures.length;
  return (
    <View className="gallery">
      <Carousel id="gallery" onSlide={setIndex}>
        {numbered(pictures).map(({ item: media, index: at, key }) => (
          <Picture
            key={key}
            media={media}
            alt={product.title}
            shape="fill"
            widthPt={375}
            className="gallery__picture"
            eager={at === 0}
          />
        ))}
      </Carousel>
      {total > 1 && (
        <Text className="gallery__index" aria-label={t('product.gallery', { index: index + 1, total })}>
          {index + 1}/{total}
        </Text>
      )}
    </View>
  );
}
