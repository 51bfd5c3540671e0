/** Lets the browser install the gate; visitors' pages must not offer that, so no page carries the link by itself. */
function offerInstalling(): void {
  if (document.querySelector('link[rel=manifest]')) return;
  const link = document.createElement('link');
  link.rel = 'manifest';
  link.href = `${__webpack_public_path__}gate.webmanifest`;
  document.head.append(link);
}

/**
 * Keeps this app in the browser, so that the inspector's page opens without network. A browser that cannot (none on
 * plain HTTP but localhost can) throws; the gate still works while its page stays open.
 */
export async function keepAppForOffline(): Promise<void> {
  if (process.env.NODE_ENV === 'development') return;
  offerInstalling();
  await navigator.serviceWorker?.register(`${__webpack_public_path__}service-worker.js`, {
    // Asked for anew each time: a new build shows with the next opening.
    updateViaCache: 'none',
  });
}
