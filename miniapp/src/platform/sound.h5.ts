import type { Sound } from './contract';

/** The browser's own player: unlike Taro's, it says when it may not begin by itself. */
export function makeSound(): Sound {
  const audio = new Audio();
  audio.preload = 'metadata';
  return {
    load: (url) => {
      audio.src = url;
    },
    play: async () => {
      try {
        await audio.play();
        return true;
      } catch (failure) {
        // A fresh page may not make a sound before it is touched; a page that is left stops what it loads.
        if (['NotAllowedError', 'AbortError'].includes((failure as Error).name)) return false;
        throw failure;
      }
    },
    pause: () => audio.pause(),
    seek: (seconds) => {
      audio.currentTime = seconds;
    },
    setRate: (rate) => {
      audio.defaultPlaybackRate = rate;
      audio.playbackRate = rate;
    },
    state: () => ({
      playing: !audio.paused && !audio.ended,
      seconds: audio.currentTime,
      lengthSeconds: Number.isFinite(audio.duration) ? audio.duration : 0,
    }),
    watch: (watcher) => {
      for (const name of ['play', 'pause', 'ended', 'timeupdate', 'seeked', 'durationchange', 'error'])
        audio.addEventListener(name, watcher);
    },
  };
}
