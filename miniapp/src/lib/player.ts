import { useSyncExternalStore } from 'react';
import type { Sound } from '@/platform/contract';
import { makeSound } from '@/platform/sound';

/** What is in the player; it stays while one goes from page to page. */
export interface Track {
  id: string;
  name: string;
  url: string;
  lengthSeconds: number;
}

export interface PlayerState {
  track: Track | null;
  playing: boolean;
  seconds: number;
  lengthSeconds: number;
  rate: number;
}

export const RATES = [1, 1.25, 1.5, 0.75] as const;

let sound: Sound | null = null;
let current: PlayerState = { track: null, playing: false, seconds: 0, lengthSeconds: 0, rate: RATES[0] };
const watchers = new Set<() => void>();

function change(next: Partial<PlayerState>): void {
  current = { ...current, ...next };
  for (const watcher of watchers) watcher();
}

function read(): void {
  const { playing, seconds, lengthSeconds } = soundOf().state();
  change({ playing, seconds, lengthSeconds: lengthSeconds || current.track?.lengthSeconds || 0 });
}

/** Made at the first use: a player of WeChat's costs memory that most visits never need. */
function soundOf(): Sound {
  if (!sound) {
    sound = makeSound();
    sound.watch(read);
  }
  return sound;
}

/** Puts a track in, unless it is in already. */
function load(track: Track): void {
  if (current.track?.id === track.id && current.track.url === track.url) return;
  soundOf().load(track.url);
  change({ track, playing: false, seconds: 0, lengthSeconds: track.lengthSeconds });
}

/** False when the platform wants a touch first; the play button is then the way. */
export async function playTrack(track: Track): Promise<boolean> {
  load(track);
  const began = await soundOf().play();
  // Some platforms take a new sound's speed only once it plays.
  soundOf().setRate(current.rate);
  return began;
}

export function pausePlayer(): void {
  soundOf().pause();
}

export function seekPlayer(seconds: number): void {
  soundOf().seek(seconds);
}

export function turnRate(): void {
  const rate = RATES[(RATES.indexOf(current.rate as (typeof RATES)[number]) + 1) % RATES.length] ?? 1;
  soundOf().setRate(rate);
  change({ rate });
}

/** Silence, and nothing in the player any more. */
export function closePlayer(): void {
  soundOf().pause();
  change({ track: null, playing: false, seconds: 0 });
}

function subscribe(watcher: () => void): () => void {
  watchers.add(watcher);
  return () => watchers.delete(watcher);
}

export const usePlayer = (): PlayerState =>
  useSyncExternalStore(
    subscribe,
    () => current,
    () => current,
  );
