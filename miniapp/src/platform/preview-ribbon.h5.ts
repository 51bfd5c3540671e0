const CLASS = 'preview-ribbon';

/**
 * A line over everything for as long as the returned function is not called. Beside the app's own root: among its pages
 * the router takes what comes last for the page on top.
 */
export function showPreviewRibbon(words: string): () => void {
  const ribbon = document.createElement('div');
  ribbon.id = CLASS;
  ribbon.className = CLASS;
  ribbon.textContent = words;
  document.body.append(ribbon);
  return () => ribbon.remove();
}

/** Calls `listener` whenever the editor has saved: Strapi's admin says so to the frame that it shows us in. */
export function onEditorSaved(listener: () => void): () => void {
  const onMessage = ({ origin, data }: MessageEvent) => {
    if (origin === window.location.origin && data?.type === 'strapiUpdate') listener();
  };
  window.addEventListener('message', onMessage);
  return () => window.removeEventListener('message', onMessage);
}
