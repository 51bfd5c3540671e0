import Taro from '@tarojs/taro';
import { freshOf, type KeptScene, sceneIn, withScene } from '@/lib/kept-scenes';
import { watchOpenings } from '@/platform/opening';
import { call } from './client';
import { ApiError } from './errors';
import { currentSession, onSessionChange } from './session';

const STORAGE_KEY = 'shanmen.scenes';

function keptScenes(): KeptScene[] {
  const kept = Taro.getStorageSync(STORAGE_KEY) as KeptScene[] | '';
  return freshOf(kept || [], Date.now());
}

/** The scene that came first and nobody was told yet: a new member's login names it. */
export const firstScene = (): string | undefined => keptScenes()[0]?.scene;

function forget(told: KeptScene): void {
  const left = keptScenes().filter(({ scene, atMs }) => scene !== told.scene || atMs !== told.atMs);
  if (left.length > 0) Taro.setStorageSync(STORAGE_KEY, left);
  else Taro.removeStorageSync(STORAGE_KEY);
}

let telling = false;

/**
 * Tells the server, in order, which promoters' scenes this member came with. What it refuses is forgotten; what it
 * could not be told is kept for the next opening. The visitor hears of neither.
 */
async function tellScenes(): Promise<void> {
  if (telling || !currentSession()) return;
  telling = true;
  try {
    for (let [next] = keptScenes(); next && currentSession(); [next] = keptScenes()) {
      await touch(next.scene);
      forget(next);
    }
  } catch (failure) {
    console.warn('scenes not told', failure);
  } finally {
    telling = false;
  }
}

async function touch(scene: string): Promise<void> {
  try {
    await call({ method: 'POST', path: '/referrals/touch', body: { scene } });
  } catch (error) {
    // Refused for the moment, or for the session: the same scene is good for another try.
    const isFinal = error instanceof ApiError && error.status < 500 && ![401, 429].includes(error.status);
    if (!isFinal) throw error;
  }
}

/** Keeps each scene that the mini-program is opened with, and tells it as soon as somebody is logged in. */
export function carryScenes(): () => void {
  const stopOpenings = watchOpenings((query) => {
    const scene = sceneIn(query.scene);
    if (!scene) return;
    Taro.setStorageSync(STORAGE_KEY, withScene(keptScenes(), scene, Date.now()));
    void tellScenes();
  });
  void tellScenes();
  const stopSessions = onSessionChange(() => void tellScenes());
  return () => {
    stopOpenings();
    stopSessions();
  };
}
