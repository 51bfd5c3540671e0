/** In a window of its own, which cannot reach back into this one. */
export async function openWebLink(url: string): Promise<void> {
  window.open(url, '_blank', 'noopener,noreferrer');
}
