import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { realpath, stat } from 'node:fs/promises';
import { createServer } from 'node:http';
import path from 'node:path';
import { createGzip } from 'node:zlib';

export const APP = 'forbedringstavlen';

const TYPES = /** @type {Record<string, string | undefined>} */ ({
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
  '.svg': 'image/svg+xml; charset=utf-8',
  '.txt': 'text/plain; charset=utf-8',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.wasm': 'application/wasm',
});

/** What every answer carries, and docs/hosting.md repeats; the page's own policy stands in its head. */
export const SECURITY = {
  'Content-Security-Policy': "frame-ancestors 'none'",
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy':
    'accelerometer=(), bluetooth=(), camera=(), display-capture=(), geolocation=(), gyroscope=(), hid=(), idle-detection=(), local-fonts=(), magnetometer=(), microphone=(), midi=(), payment=(), publickey-credentials-get=(), serial=(), usb=(), window-management=(), xr-spatial-tracking=(), screen-wake-lock=(self), clipboard-write=(self), fullscreen=(self)',
};

/** A name for one run of the server: drawn by lot, so that it tells nothing of the machine. */
export function newRun() {
  return randomBytes(12).toString('hex');
}

/**
 * What an answer says of who gives it.
 *
 * @param {string} run
 */
export function appMark(run) {
  return `${APP}; run=${run}`;
}

/** The names this machine has for itself; whoever asks by another was led here by somebody else's. */
const OWN_HOST = /^(?:localhost|127\.0\.0\.1|\[::1\])(?::\d{1,5})?$/i;

/**
 * Serves the files of a folder, read anew at each request. Only files with a hash in their name may
 * be kept by the browser without asking.
 *
 * Not by `sirv`, which was tried: reading anew it serves hidden files and follows links out of the
 * folder, leaves out the charset of all but HTML, packs nothing on the way and falls over a file that
 * cannot be read. What would have to stand around it is what stands here.
 *
 * @param {string} folder The built app.
 * @param {{ base?: string, run?: string }} [options] `base`: the address's folder, like `/tavle`;
 *   default the root. `run`: see {@link newRun}.
 */
export function createStaticServer(folder, { base = '', run = newRun() } = {}) {
  const root = path.resolve(folder);
  const mark = appMark(run);
  return createServer((request, response) => {
    for (const [name, value] of Object.entries(SECURITY)) response.setHeader(name, value);
    // A name on the internet can be made to point at this machine (DNS rebinding).
    if (!OWN_HOST.test(request.headers.host ?? '')) {
      plain(response, 421, 'This server answers for localhost only.');
      return;
    }
    response.setHeader('X-App', mark);
    answer(request, response, root, base).catch(() => {
      if (response.headersSent) response.destroy();
      else plain(response, 500, 'The file could not be read.');
    });
  });
}

/**
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @param {string} root
 * @param {string} base
 */
async function answer(request, response, root, base) {
  if (request.method !== 'GET' && request.method !== 'HEAD') {
    response.setHeader('Allow', 'GET, HEAD');
    plain(response, 405, 'Only GET and HEAD are answered.');
    return;
  }
  const address = (request.url ?? '/').replace(/[?#].*$/s, '');
  if (base !== '' && address === base) {
    response.setHeader('Location', `${base}/`);
    plain(response, 308, `${base}/`);
    return;
  }
  const file = address.startsWith(`${base}/`)
    ? fileFor(root, address.slice(base.length))
    : undefined;
  const info = file === undefined ? undefined : await fileInfo(root, file);
  if (file === undefined || info === undefined) {
    plain(response, 404, 'There is nothing at this address.');
    return;
  }
  const type = TYPES[path.extname(file)] ?? 'application/octet-stream';
  const hashed = path.relative(root, file).split(path.sep).slice(0, 2).join('/');
  const tag = `W/"${info.size.toString(16)}-${Math.trunc(info.mtimeMs).toString(16)}"`;
  response.setHeader('Content-Type', type);
  response.setHeader(
    'Cache-Control',
    hashed === '_app/immutable' ? 'public, max-age=31536000, immutable' : 'no-cache',
  );
  response.setHeader('ETag', tag);
  response.setHeader('Vary', 'Accept-Encoding');
  if (request.headers['if-none-match'] === tag) {
    response.writeHead(304).end();
    return;
  }
  const zipped =
    /^(?:text\/|application\/(?:json|manifest)|image\/svg)/.test(type) &&
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '');
  if (zipped) response.setHeader('Content-Encoding', 'gzip');
  else response.setHeader('Content-Length', info.size);
  response.writeHead(200);
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = createReadStream(file);
  content.once('error', () => response.destroy());
  response.once('close', () => content.destroy());
  if (zipped) content.pipe(createGzip()).pipe(response);
  else content.pipe(response);
}

/**
 * How a file looks, or nothing where there is none, or where a link leads out of the folder.
 *
 * @param {string} root
 * @param {string} file Below root, as far as its name tells.
 */
async function fileInfo(root, file) {
  try {
    const [home, real] = await Promise.all([realpath(root), realpath(file)]);
    const info = real.startsWith(home + path.sep) ? await stat(real) : undefined;
    return info?.isFile() ? info : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The file behind an address, or nothing when the address leads out of the folder.
 *
 * @param {string} root Absolute path.
 * @param {string} address Still percent-encoded, beginning with `/`.
 * @returns {string | undefined}
 */
export function fileFor(root, address) {
  /** @type {string} */
  let decoded;
  try {
    decoded = decodeURIComponent(address);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const parts = decoded.split('/').filter((part) => part !== '');
  // A colon would name a drive or a stream on Windows; dots lead upwards or to hidden files.
  if (parts.some((part) => part.startsWith('.') || part.includes(':'))) return undefined;
  const file = path.join(root, ...parts, ...(decoded.endsWith('/') ? ['index.html'] : []));
  return file.startsWith(root + path.sep) ? file : undefined;
}

/**
 * @param {import('node:http').ServerResponse} response
 * @param {number} status
 * @param {string} text
 */
function plain(response, status, text) {
  response.setHeader('Content-Type', 'text/plain; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  response.writeHead(status).end(`${text}\n`);
}

/**
 * Listens on both loopback addresses, because `localhost` may mean either; a machine without IPv6
 * has one.
 *
 * @param {() => import('node:http').Server} create
 * @param {number} port 0 = any free one.
 * @returns {Promise<{ port: number, close: () => void }>}
 * @throws With code `EADDRINUSE` when something else holds the port on one of them.
 */
export async function listenOnLoopback(create, port) {
  const first = create();
  await listen(first, port, '127.0.0.1');
  const address = first.address();
  const actual = typeof address === 'object' && address ? address.port : port;
  const servers = [first];
  const second = create();
  try {
    await listen(second, actual, '::1');
    servers.push(second);
  } catch (error) {
    if (codeOf(error) === 'EADDRINUSE') {
      first.close();
      throw error;
    }
  }
  return {
    port: actual,
    close() {
      for (const server of servers) {
        server.close();
        server.closeAllConnections();
      }
    },
  };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject).listen(port, host, () => {
      server.off('error', reject);
      resolve();
    });
  });
}

/**
 * @param {unknown} error
 * @returns {unknown}
 */
export function codeOf(error) {
  return error instanceof Error && 'code' in error ? error.code : undefined;
}
