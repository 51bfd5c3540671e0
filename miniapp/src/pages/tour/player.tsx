import { Slider, Text, View } from '@tarojs/components';
import { useEffect, useMemo } from 'react';
import { countSeen } from '@/api/engagement';
import { absoluteUrl } from '@/api/origin';
import type { Tour } from '@/api/types';
import { Icon } from '@/components/icon';
import { Tap } from '@/components/tap';
import { useTranslate } from '@/i18n';
import { minutesAndSeconds } from '@/lib/clock-words';
import { pausePlayer, playTrack, seekPlayer, type Track, turnRate, usePlayer } from '@/lib/player';

const STEP_SECONDS = 10;

function trackOf({ documentId, name, audio, audioSeconds }: Tour): Track | null {
  return audio && { id: documentId, name, url: absoluteUrl(audio.url), lengthSeconds: audioSeconds ?? 0 };
}

/** The voice of a place: begins by itself where the platform lets it, and has one obvious button in any case. */
export function Player({ tour }: { tour: Tour }) {
  const t = useTranslate();
  const track = useMemo(() => trackOf(tour), [tour]);
  const player = usePlayer();
  const isHere = player.track?.id === tour.documentId;
  const playing = isHere && player.playing;
  const seconds = isHere ? player.seconds : 0;
  const length = (isHere && player.lengthSeconds) || track?.lengthSeconds || 0;
  useEffect(() => {
    if (track) void playTrack(track);
  }, [track]);
  useEffect(() => {
    if (playing) countSeen('tour', tour.documentId, 'play');
  }, [playing, tour.documentId]);
  return (
    <View className="player">
      <Text id="tour-name" className="player__name">
        {tour.name}
      </Text>
      <Text className="player__line">{tour.summary ?? ''}</Text>
      {track && (
        <>
          <View className="player__keys">
            <Tap
              id="tour-back"
              className="player__key"
              label={t('tour.back')}
              onTap={() => seekPlayer(Math.max(0, seconds - STEP_SECONDS))}
            >
              <Icon name="skip-back" />
            </Tap>
            <Tap
              id="tour-play"
              className="player__play"
              label={t(playing ? 'tour.pause' : 'tour.play')}
              onTap={() => (playing ? pausePlayer() : void playTrack(track))}
            >
              <Icon name={playing ? 'pause' : 'play'} />
            </Tap>
            <Tap
              id="tour-forward"
              className="player__key"
              label={t('tour.forward')}
              onTap={() => seekPlayer(Math.min(length, seconds + STEP_SECONDS))}
            >
              <Icon name="skip-on" />
            </Tap>
          </View>
          <View className="player__time">
            <Text className="player__seconds">{minutesAndSeconds(seconds)}</Text>
            <Slider
              className="player__slider"
              min={0}
              max={Math.max(1, Math.round(length))}
              value={Math.round(seconds)}
              activeColor="#E0B76A"
              backgroundColor="rgba(255,255,255,0.28)"
              blockColor="#FFFFFF"
              blockSize={16}
              onChange={({ detail }) => seekPlayer(detail.value)}
            />
            <Text className="player__seconds">{minutesAndSeconds(length)}</Text>
            <Tap
              id="tour-speed"
              className="player__rate"
              label={t('tour.speed', { rate: player.rate })}
              onTap={turnRate}
            >
              <Text>{`${player.rate}×`}</Text>
            </Tap>
          </View>
        </>
      )}
    </View>
  );
}
