import { Text, View } from '@tarojs/components';
import { useTranslate } from '@/i18n';
import { minutesAndSeconds } from '@/lib/clock-words';
import { closePlayer, pausePlayer, playTrack, usePlayer } from '@/lib/player';
import { open } from '@/lib/routes';
import { Icon } from '../icon';
import { Tap } from '../tap';
import './index.scss';

/** What is being told stays at hand while one looks at something else; silence takes it away. */
export function MiniPlayer({ aboveTabs }: { aboveTabs?: boolean }) {
  const t = useTranslate();
  const { track, playing, seconds, lengthSeconds } = usePlayer();
  if (!track) return null;
  const part = lengthSeconds > 0 ? Math.min(1, seconds / lengthSeconds) : 0;
  return (
    <View id="mini-player" className={`mini-player ${aboveTabs ? 'mini-player--above-tabs' : ''}`}>
      <Tap
        id="mini-toggle"
        className="mini-player__button"
        label={t(playing ? 'tour.pause' : 'tour.play')}
        onTap={() => (playing ? pausePlayer() : void playTrack(track))}
      >
        <Icon name={playing ? 'pause' : 'play'} />
      </Tap>
      <Tap
        id="mini-open"
        className="mini-player__words"
        label={track.name}
        onTap={() => open('tour', { id: track.id })}
      >
        <Text className="mini-player__name">{track.name}</Text>
        <Text className="mini-player__time">
          {minutesAndSeconds(seconds)} / {minutesAndSeconds(lengthSeconds)}
        </Text>
      </Tap>
      <Tap id="mini-close" className="mini-player__button" label={t('action.close')} onTap={closePlayer}>
        <Icon name="close" />
      </Tap>
      <View className="mini-player__line" style={{ width: `${part * 100}%` }} />
    </View>
  );
}
