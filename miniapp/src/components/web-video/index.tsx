import { Video, View } from '@tarojs/components';
import { absoluteUrl, mediaUrl } from '@/api/origin';
import type { Media } from '@/api/types';
import { pausePlayer } from '@/lib/player';
import './index.scss';

/** A film in its reserved box; it never begins by itself, and the guide's voice stops for it. */
export function WebVideo({ id, url, poster }: { id: string; url: string; poster: Media | null }) {
  return (
    <View className="web-video">
      <Video
        id={id}
        className="web-video__player"
        src={absoluteUrl(url)}
        poster={mediaUrl(poster, 750) ?? ''}
        controls
        showFullscreenBtn
        objectFit="cover"
        onPlay={pausePlayer}
      />
    </View>
  );
}
