/**
 * Offline after the first visit. Everything the app consists of is fetched when a version is
 * installed and served from there; nothing is ever fetched from another origin, so nothing else is
 * kept. A new version waits until a person asks for it (`{ type: 'activate-update' }`): two versions
 * side by side in one page would be worse than an old one, and a reload could cost someone a text.
 */
import { base, build, files, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const PREFIX = `forbedringstavlen:${base}:`;
const CACHE = PREFIX + version;
/** The one page there is: every address of the app is the part after `#`. */
const SHELL = `${base}/`;
const IMMUTABLE = `${base}/_app/immutable/`;
const ASSETS = new Set([...build, ...files]);

worker.addEventListener('install', (event) => {
  event.waitUntil(fill());
});

worker.addEventListener('activate', (event) => {
  event.waitUntil(takeOver());
});

worker.addEventListener('message', (event) => {
  const message: unknown = event.data;
  if (
    typeof message === 'object' &&
    message !== null &&
    'type' in message &&
    message.type === 'activate-update'
  ) {
    event.waitUntil(worker.skipWaiting());
  }
});

worker.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET') return;
  const url = new URL(request.url);
  if (url.origin !== worker.location.origin) return;
  if (request.mode === 'navigate') {
    if (url.pathname === SHELL || url.pathname === `${base}/index.html`) {
      event.respondWith(fromCache(SHELL, request));
    }
    return;
  }
  if (ASSETS.has(url.pathname)) event.respondWith(fromCache(url.pathname, request));
  // A page of the version before, in another tab, may still need a part it has not loaded.
  else if (url.pathname.startsWith(IMMUTABLE)) event.respondWith(fromAnyCache(request));
});

/** All or nothing: a half-filled cache would be an app that fails offline in places. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  // Past the HTTP cache: an old copy of an unhashed file must not end in a new version.
  const requests = [SHELL, ...ASSETS].map((url) => new Request(url, { cache: 'no-cache' }));
  await cache.addAll(requests);
}

/** Keeps the version before for tabs that still run it; the first visit is served offline at once. */
async function takeOver(): Promise<void> {
  const names = await caches.keys(); // oldest first
  const old = names.filter((name) => name.startsWith(PREFIX) && name !== CACHE);
  await Promise.all(old.slice(0, -1).map((name) => caches.delete(name)));
  await worker.clients.claim();
}

async function fromCache(key: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  return (await cache.match(key)) ?? fetch(request);
}

async function fromAnyCache(request: Request): Promise<Response> {
  return (await caches.match(request)) ?? fetch(request);
}
