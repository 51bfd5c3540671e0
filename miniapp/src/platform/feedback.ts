import Taro from '@tarojs/taro';
import { CHIMES, type Verdict } from './chimes';

let audio: Taro.WebAudioContext | undefined;

function play(verdict: Verdict): void {
  audio ??= Taro.createWebAudioContext();
  for (const tone of CHIMES[verdict]) {
    const oscillator = audio.createOscillator();
    const gain = audio.createGain();
    oscillator.type = tone.shape;
    oscillator.frequency.value = tone.hertz;
    gain.gain.value = tone.volume;
    oscillator.connect(gain);
    // Taro types this one end of the chain with a class of its own; at run time it is an audio node.
    gain.connect(audio.destination as unknown as AudioNode);
    oscillator.start(audio.currentTime + tone.atSeconds);
    oscillator.stop(audio.currentTime + tone.atSeconds + tone.seconds);
  }
}

/** Tells the inspector the verdict by ear and hand. A phone without sound or motor still shows it. */
export function signalVerdict(verdict: Verdict): void {
  const vibration = verdict === 'refused' ? Taro.vibrateLong() : Taro.vibrateShort({ type: 'medium' });
  vibration.catch((failure: unknown) => console.warn('no vibration', failure));
  try {
    play(verdict);
  } catch (failure) {
    console.warn('no sound', failure);
  }
}
