/** A page may not brighten the screen, but it may keep it awake where the browser has wake locks. */
export async function brightenScreen(): Promise<() => void> {
  if (!('wakeLock' in navigator)) return () => undefined;
  const lock = await navigator.wakeLock.request('screen');
  return () => {
    lock.release().catch((failure: unknown) => console.warn('wake lock not released', failure));
  };
}
