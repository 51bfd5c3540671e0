/** A link names the query behind the page's path, or behind the site's own address. */
function queryOf({ search, hash }: Location): Record<string, unknown> {
  const ofPage = new URLSearchParams(hash.split('?')[1] ?? '');
  return Object.fromEntries([...new URLSearchParams(search), ...ofPage]);
}

/** Calls back with the query of the address: at once, and whenever it changes without a reload. */
export function watchOpenings(onOpening: (query: Record<string, unknown>) => void): () => void {
  const tell = () => onOpening(queryOf(window.location));
  tell();
  window.addEventListener('hashchange', tell);
  return () => window.removeEventListener('hashchange', tell);
}
