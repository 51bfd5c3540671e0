import { Image, View } from '@tarojs/components';
import { useState } from 'react';
import { mediaUrl, previewUrl } from '@/api/origin';
import type { Media } from '@/api/types';
import { DECORATIVE } from '@/platform/decorative';
import './index.scss';

interface PictureProps {
  media: Media | null | undefined;
  /** Words for those who do not see it. */
  alt: string;
  shape: 'card' | 'head' | 'square' | 'fill';
  /** How wide it is shown, in points: the phone fetches no larger file than it needs. */
  widthPt: number;
  className?: string;
  /** The first picture of a screen must not wait for scrolling. */
  eager?: boolean;
}

/** Screens of three pixels a point gain nothing visible over two in photographs, and lose much time. */
const DENSITY = 2;

/** A picture in a box that is there before it: blurred preview, then the picture, or drawn hills if it fails. */
export function Picture({ media, alt, shape, widthPt, className = '', eager }: PictureProps) {
  const [state, setState] = useState<'loading' | 'shown' | 'failed'>('loading');
  const url = mediaUrl(media, widthPt * DENSITY);
  const preview = previewUrl(media);
  return (
    <View
      className={`picture picture--${shape} ${className}`}
      role="img"
      aria-label={media?.alternativeText || alt}
    >
      {preview && state === 'loading' && (
        <Image {...DECORATIVE} className="picture__preview" src={preview} mode="aspectFill" />
      )}
      {url && state !== 'failed' && (
        <Image
          {...DECORATIVE}
          className={`picture__image ${state === 'shown' ? 'picture__image--shown' : ''}`}
          src={url}
          mode="aspectFill"
          lazyLoad={!eager}
          onLoad={() => setState('shown')}
          onError={() => setState('failed')}
        />
      )}
    </View>
  );
}
