/** `asked`: the inspector must choose or look before anybody may go in. */
export type Verdict = 'admitted' | 'refused' | 'asked';

export interface Tone {
  shape: 'sine' | 'square';
  hertz: number;
  atSeconds: number;
  seconds: number;
  volume: number;
}

/** Rising and clear to go in, low and rough to stop: told apart in a crowd without looking. */
export const CHIMES: Record<Verdict, Tone[]> = {
  admitted: [
    { shape: 'sine', hertz: 880, atSeconds: 0, seconds: 0.1, volume: 0.4 },
    { shape: 'sine', hertz: 1320, atSeconds: 0.11, seconds: 0.18, volume: 0.4 },
  ],
  asked: [
    { shape: 'sine', hertz: 660, atSeconds: 0, seconds: 0.14, volume: 0.35 },
    { shape: 'sine', hertz: 660, atSeconds: 0.2, seconds: 0.14, volume: 0.35 },
  ],
  refused: [
    { shape: 'square', hertz: 196, atSeconds: 0, seconds: 0.22, volume: 0.25 },
    { shape: 'square', hertz: 165, atSeconds: 0.28, seconds: 0.32, volume: 0.25 },
  ],
};
