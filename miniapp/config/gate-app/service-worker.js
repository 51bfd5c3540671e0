/**
 * Keeps the app itself, and nothing else, so that an inspector's page opens without network. Registered by that page
 * only: a visitor's phone never gets it. `BUILD` and `FILES` are put in front when the build is packed.
 *
 * No answer of the server is ever kept here: what is not a file of this build is left to the browser. The page asked
 * for by a navigation comes from the network whenever there is one, so a new build shows at once.
 */
/* global BUILD, FILES */
const PREFIX = 'shanmen-shell-';
const SHELL = `${PREFIX}${BUILD}`;
const PAGE = new URL('./index.html', self.location.href).href;
const KEPT = new Set(FILES.map((file) => new URL(file, self.location.href).href));
/** A gate in a valley has a network that answers to nobody: better the kept page than a white one. */
const PATIENCE_MS = 4_000;

self.addEventListener('install', (event) => {
  event.waitUntil(keepShell());
});

async function keepShell() {
  const cache = await caches.open(SHELL);
  // Past the browser's own cache for the page: it must be the one that names these files.
  const requests = FILES.map((file) => new Request(file, file === 'index.html' ? { cache: 'reload' } : {}));
  await cache.addAll(requests);
  await self.skipWaiting();
}

self.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

/** The shell before this one stays: a page of it may be open and still want one of its files. */
async function takeOver() {
  const names = (await caches.keys()).filter((name) => name.startsWith(PREFIX) && name !== SHELL);
  await Promise.all(names.slice(0, -1).map((name) => caches.delete(name)));
  await self.clients.claim();
}

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (KEPT.has(request.url)) event.respondWith(openFile(request));
});

async function openPage(request) {
  const kept = await caches.match(PAGE, { cacheName: SHELL });
  if (!kept) return fetch(request);
  const late = new Promise((resolve) => setTimeout(() => resolve(kept), PATIENCE_MS));
  const asked = fetch(request).then(
    (answer) => (answer.ok ? answer : kept),
    () => kept,
  );
  return Promise.race([asked, late]);
}

/** Files carry their content's hash in the name, so a kept one is the right one. */
async function openFile(request) {
  return (await caches.match(request)) ?? fetch(request);
}
