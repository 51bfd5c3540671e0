/** A promoter's scene with which the mini-program was opened, until a login tells the server. */
export interface KeptScene {
  scene: string;
  /** When it was opened last. */
  atMs: number;
}

/** What WeChat takes as a scene, with at least one letter or figure; the server refuses anything else. */
const SCENE = /^[0-9A-Za-z!#$&'()*+,/:;=?@\-._~]{1,32}$/;
/** More than anybody is sent in a month; what a stranger's link repeats must not fill the phone. */
const MOST = 8;
/** No promoter is remembered for longer. */
const LIFE_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * The scene in the value of `query.scene`, or null. WeChat hands over the scene of a mini-program code still
 * percent-encoded, a card or a link in whichever way it was written.
 */
export function sceneIn(value: unknown): string | null {
  if (typeof value !== 'string') return null;
  const scene = decoded(value);
  return scene !== null && SCENE.test(scene) ? scene : null;
}

function decoded(value: string): string | null {
  try {
    return decodeURIComponent(value);
  } catch {
    return null;
  }
}

/** Those still worth telling, oldest first; one opened again moves to the end. The oldest makes room. */
export function withScene(kept: readonly KeptScene[], scene: string, nowMs: number): KeptScene[] {
  const others = freshOf(kept, nowMs).filter((each) => each.scene !== scene);
  return [...others, { scene, atMs: nowMs }].slice(-MOST);
}

export const freshOf = (kept: readonly KeptScene[], nowMs: number): KeptScene[] =>
  kept.filter(({ atMs }) => nowMs - atMs < LIFE_MS);
