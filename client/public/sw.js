/**
 * Keeps the page, its texts, its pictures and the documents of open places on the device, so that a reload without a
 * network lands on the same step. Answers of the API about a person are never kept here: the page keeps those itself.
 */
const SHELL = 'pv-shell-1';
const FILES = 'pv-files-1';
const KEPT = [SHELL, FILES];

/** A page waits this long for the network before it takes what is kept. */
const PATIENCE = 3000;
/** Old builds, old pictures: the oldest go first. A build and its art are some 250 files. */
const MOST_FILES = 600;

const isHashed = (path) => path.startsWith('/assets/') || path.startsWith('/api/content/');
const isFresh = (path) => path.startsWith('/locales/');
const isStill = (path) => path.startsWith('/art/') || path === '/icon.svg' || path === '/early.js' || path === '/manifest.webmanifest';

async function keep(name, request, response) {
  if (!response.ok || response.type !== 'basic') return;
  if (name === SHELL && !response.headers.get('content-type')?.startsWith('text/html')) return;
  const cache = await caches.open(name);
  await cache.put(request, response);
}

async function trim() {
  const cache = await caches.open(FILES);
  const keys = await cache.keys();
  await Promise.all(keys.slice(0, Math.max(0, keys.length - MOST_FILES)).map((key) => cache.delete(key)));
}

/** The network, or what is kept when it fails, is broken or takes too long. */
async function networkFirst(name, key, request) {
  const kept = caches.open(name).then((cache) => cache.match(key));
  const asked = fetch(request).then((response) => {
    void keep(name, key, response.clone());
    return response;
  });
  const late = new Promise((done) => setTimeout(() => done(null), PATIENCE));
  const first = await Promise.race([asked.catch(() => null), kept.then((found) => (found ? late : asked.catch(() => null)))]);
  if (first && first.status < 500) return first;
  return (await kept) ?? asked;
}

/** A file that never changes under its name. */
async function keptFirst(request) {
  const cache = await caches.open(FILES);
  const found = await cache.match(request);
  if (found) return found;
  const response = await fetch(request);
  await keep(FILES, request, response.clone());
  return response;
}

/** A picture: what is kept now, the new one next time. */
async function keptThenFresh(request) {
  const cache = await caches.open(FILES);
  const found = await cache.match(request);
  const asked = fetch(request).then(async (response) => {
    await keep(FILES, request, response.clone());
    return response;
  });
  if (!found) return asked;
  asked.catch(() => undefined);
  return found;
}

self.addEventListener('install', (event) => {
  event.waitUntil(
    fetch('/', { cache: 'no-cache' })
      .then((response) => keep(SHELL, '/', response))
      .catch(() => undefined)
      .then(() => self.skipWaiting()),
  );
});

self.addEventListener('activate', (event) => {
  event.waitUntil(
    caches
      .keys()
      .then((names) => Promise.all(names.filter((name) => name.startsWith('pv-') && !KEPT.includes(name)).map((name) => caches.delete(name))))
      .then(() => self.clients.claim()),
  );
});

/** What cannot be had is to the page what it is without a worker: a request that failed. A promise that breaks would be a fault of ours. */
const orFailed = (answer) => answer.catch(() => Response.error());

self.addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== 'GET' || url.origin !== self.location.origin) return;
  // Every page starts from the same file; the address says which one it is.
  if (request.mode === 'navigate' && !url.pathname.startsWith('/api/')) event.respondWith(orFailed(networkFirst(SHELL, '/', request)));
  else if (isHashed(url.pathname)) event.respondWith(orFailed(keptFirst(request)));
  else if (isFresh(url.pathname)) event.respondWith(orFailed(networkFirst(FILES, request, request)));
  else if (isStill(url.pathname)) event.respondWith(orFailed(keptThenFresh(request)));
});

/** What the page fetched before this worker was there, and what it will need. */
self.addEventListener('message', (event) => {
  const paths = Array.isArray(event.data?.keep) ? event.data.keep : [];
  event.waitUntil(
    (async () => {
      const cache = await caches.open(FILES);
      for (const path of paths) {
        if (path === '/' || (await cache.match(path))) continue;
        const response = await fetch(path).catch(() => null);
        if (response) await keep(FILES, path, response);
      }
      await trim();
    })(),
  );
});
