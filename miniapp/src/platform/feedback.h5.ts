import { CHIMES, type Verdict } from './chimes';

let audio: AudioContext | undefined;

function play(verdict: Verdict): void {
  audio ??= new AudioContext();
  for (const tone of CHIMES[verdict]) {
    const oscillator = new OscillatorNode(audio, { type: tone.shape, frequency: tone.hertz });
    const gain = new GainNode(audio, { gain: tone.volume });
    oscillator.connect(gain).connect(audio.destination);
    oscillator.start(audio.currentTime + tone.atSeconds);
    oscillator.stop(audio.currentTime + tone.atSeconds + tone.seconds);
  }
}

/** Tells the inspector the verdict by ear and, where the browser can, by hand. */
export function signalVerdict(verdict: Verdict): void {
  if (typeof navigator.vibrate === 'function') navigator.vibrate(verdict === 'refused' ? [180, 80, 180] : 60);
  try {
    play(verdict);
  } catch (failure) {
    console.warn('no sound', failure);
  }
}
