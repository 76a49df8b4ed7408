/**
 * Offline after the first visit. Everything the app consists of is fetched when a version is
 * installed and served from there; nothing is ever fetched from another origin, so nothing else is
 * kept. A new version waits until a person asks for it (`{ type: 'activate-update' }`): two versions
 * side by side in one page would be worse than an old one, and a reload could cost someone a text.
 *
 * Nothing is kept because it came with status 200: a log-in page, a maintenance page and a virus filter
 * do that too. The build tells every file and its SHA-256; a version of which one file is another is
 * not installed, and the version before stays. What is fetched later is handed on, never kept.
 */
import { base, version } from '$service-worker';

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const PREFIX = `forbedringstavlen:${base}:`;
/** The one page there is: every address of the app is the part after `#`. */
const SHELL = `${base}/`;
const IMMUTABLE = `${base}/_app/immutable/`;
/** Written by the build (scripts/lib/seal-worker.mjs); as it stands here nothing is kept. */
const LIST = '__FILES_AND_HASHES__'.split(' ');
/** Every file by its address, with its SHA-256 in base64. */
const HASHES = new Map<string, string>();
for (let at = 0; at + 1 < LIST.length; at += 2) {
  const name = LIST[at] ?? '';
  HASHES.set(name === '.' ? SHELL : `${base}/${name}`, LIST[at + 1] ?? '');
}
/** Named by its page too, which names all else: the same name never means two contents. */
const CACHE = `${PREFIX}${version}:${HASHES.get(SHELL) ?? ''}`;
/** Every kept answer tells by which content it was judged; what has no such mark is not believed. */
const MARK = 'x-content-sha256';
/** What is kept of the server's own headers; the type is read off the name. */
const HEADERS = [
  'cache-control',
  'content-security-policy',
  'cross-origin-opener-policy',
  'cross-origin-resource-policy',
  'permissions-policy',
  'referrer-policy',
  'x-content-type-options',
  'x-frame-options',
];
const TYPES: Record<string, string> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  png: 'image/png',
  svg: 'image/svg+xml',
  txt: 'text/plain; charset=utf-8',
  webmanifest: 'application/manifest+json; charset=utf-8',
  woff2: 'font/woff2',
};
/** How many files are fetched side by side. */
const AT_ONCE = 8;

worker.addEventListener('install', (event) => {
  event.waitUntil(install());
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
  if (HASHES.has(url.pathname)) event.respondWith(fromCache(url.pathname, request));
  // A page of the version before, in another tab, may still need a part it has not loaded.
  else if (url.pathname.startsWith(IMMUTABLE)) event.respondWith(fromAnyCache(request));
});

async function install(): Promise<void> {
  const bricked = await isBricked();
  await fill();
  // Nobody works in a page that is not the app, and nobody could ask for the update there.
  if (bricked) await worker.skipWaiting();
}

/** All or nothing: a half-filled cache would be an app that fails offline in places. */
async function fill(): Promise<void> {
  const cache = await caches.open(CACHE);
  const left = [...HASHES.keys()].filter((address) => address !== SHELL);
  const some = async (): Promise<void> => {
    for (let next = left.pop(); next !== undefined; next = left.pop()) await keep(cache, next);
  };
  try {
    // Judged first: where it is another, all the rest need not be fetched.
    const page = HASHES.has(SHELL) ? await fileOf(SHELL) : null;
    await Promise.all(Array.from({ length: AT_ONCE }, some));
    // Kept last: a cache that has it has everything.
    if (page) await cache.put(SHELL, page);
  } catch (error) {
    left.length = 0;
    if (!(await cache.match(SHELL))) await caches.delete(CACHE);
    throw error;
  }
}

/** Keeps a file, unless an installation that was cut off has done it. */
async function keep(cache: Cache, address: string): Promise<void> {
  if (judged(await cache.match(address), address)) return;
  await cache.put(address, await fileOf(address));
}

/** A file as the build made it: from the version before, or fetched. */
async function fileOf(address: string): Promise<Response> {
  const before = await caches.match(address);
  const known = judged(before, address)
    ? await whole(address, () => Promise.resolve(before))
    : null;
  const file =
    known ??
    // Past what the HTTP cache keeps; and past all of it, should that be where the wrong answer lies.
    (await whole(address, () => fetch(address, { cache: 'no-cache' }))) ??
    (await whole(address, () => fetch(address, { cache: 'reload' })));
  if (!file) throw new TypeError(`not the file of this version: ${address}`);
  return file;
}

/** The file as the build made it; null when what came is anything else. */
async function whole(
  address: string,
  ask: () => Promise<Response | undefined>,
): Promise<Response | null> {
  const answer = await ask();
  if (!answer) return null;
  const bytes = await answer.arrayBuffer();
  const hash = base64(await crypto.subtle.digest('SHA-256', bytes));
  if (hash !== HASHES.get(address)) return null;
  const headers = new Headers({ 'content-type': typeOf(address), [MARK]: hash });
  for (const name of HEADERS) {
    const value = answer.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // Made anew: not redirected, not zipped, whatever it was on its way.
  return new Response(bytes, { headers });
}

function judged(answer: Response | undefined, address: string): boolean {
  return answer !== undefined && answer.headers.get(MARK) === HASHES.get(address);
}

function typeOf(address: string): string {
  const name = address === SHELL ? 'html' : address.slice(address.lastIndexOf('.') + 1);
  return TYPES[name] ?? 'application/octet-stream';
}

function base64(bytes: ArrayBuffer): string {
  return btoa(String.fromCharCode(...new Uint8Array(bytes)));
}

/** Caches of other versions of the app at this address, newest first. */
async function otherCaches(): Promise<string[]> {
  const names = await caches.keys(); // oldest first
  return names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).reverse();
}

/** What a cache opens with: the app, another page that came in its place, or nothing as it was never whole. */
async function pageOf(name: string): Promise<'app' | 'other' | 'none'> {
  const page = await (await caches.open(name)).match(SHELL);
  if (!page) return 'none';
  return (await page.text()).includes('./_app/immutable/entry/') ? 'app' : 'other';
}

/** What is served now is not the app: a page that was kept before files were judged. */
async function isBricked(): Promise<boolean> {
  for (const name of await otherCaches()) {
    const page = await pageOf(name);
    if (page !== 'none') return page === 'other';
  }
  return false;
}

/** Keeps the version before for tabs that still run it; the first visit is served offline at once. */
async function takeOver(): Promise<void> {
  let kept = false;
  for (const name of await otherCaches()) {
    if (!kept && (await pageOf(name)) === 'app') kept = true;
    else await caches.delete(name);
  }
  await worker.clients.claim();
}

async function fromCache(address: string, request: Request): Promise<Response> {
  const cache = await caches.open(CACHE);
  const kept = await cache.match(address);
  return kept && judged(kept, address) ? kept : fetch(request);
}

async function fromAnyCache(request: Request): Promise<Response> {
  const kept = await caches.match(request);
  return kept?.headers.has(MARK) ? kept : fetch(request);
}
