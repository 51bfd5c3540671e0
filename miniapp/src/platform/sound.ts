import Taro from '@tarojs/taro';
import type { Sound } from './contract';

/** WeChat's own player, which goes on in silent mode: whoever opens a tour wants to hear it. */
export function makeSound(): Sound {
  const context = Taro.createInnerAudioContext();
  context.obeyMuteSwitch = false;
  const watchers: (() => void)[] = [];
  const tell = () => {
    for (const watcher of watchers) watcher();
  };
  for (const name of ['onPlay', 'onPause', 'onStop', 'onTimeUpdate', 'onSeeked', 'onError'] as const)
    context[name](tell);
  let ended = false;
  context.onEnded(() => {
    ended = true;
    tell();
  });
  return {
    load: (url) => {
      ended = false;
      context.src = url;
    },
    play: async () => {
      ended = false;
      context.play();
      return true;
    },
    pause: () => context.pause(),
    seek: (seconds) => context.seek(seconds),
    setRate: (rate) => {
      context.playbackRate = rate;
    },
    state: () => ({
      playing: !context.paused && !ended,
      seconds: ended ? 0 : context.currentTime,
      lengthSeconds: Number.isFinite(context.duration) ? context.duration : 0,
    }),
    watch: (watcher) => {
      watchers.push(watcher);
    },
  };
}
