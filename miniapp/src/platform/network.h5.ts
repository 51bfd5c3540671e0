/** Taro's H5 event depends on `navigator.connection`, which half of the browsers lack. */
export function onReconnect(run: () => void): () => void {
  window.addEventListener('online', run);
  return () => window.removeEventListener('online', run);
}
