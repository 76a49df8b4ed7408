import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** Stands in src/service-worker.ts until the build knows its files. */
export const PLACE = '__FILES_AND_HASHES__';

/** Files that no page asks for, or that cannot tell of themselves. */
const LEFT_OUT = new Set(['service-worker.js', '_app/version.json']);

/**
 * Tells the service worker every file of the built app and its SHA-256, as they are served: a worker
 * that takes whatever comes with status 200 takes a log-in page for the app.
 *
 * @param {string} folder The built app, with its pages as they will be served.
 * @throws {Error} When the worker has no place for the list, or a name would break it.
 */
export function sealWorker(folder) {
  const worker = path.join(folder, 'service-worker.js');
  const text = readFileSync(worker, 'utf8');
  if (text.split(PLACE).length !== 2)
    throw new Error('The service worker has no place for hashes.');
  // A function: a `$` in the list would mean something to replace().
  writeFileSync(
    worker,
    text.replace(PLACE, () => listOf(folder)),
  );
}

/**
 * @param {string} folder
 * @returns {string} `name hash name hash …`, in one line without quotes; the page itself has the name `.`.
 */
export function listOf(folder) {
  return filesBelow(folder)
    .filter((name) => !LEFT_OUT.has(name))
    .sort()
    .map((name) => {
      if (!/^[\w.@-]+(?:\/[\w.@-]+)*$/.test(name)) throw new Error(`Not a name to list: ${name}`);
      const address = name === 'index.html' ? '.' : name;
      return `${address} ${hashOf(readFileSync(path.join(folder, name)))}`;
    })
    .join(' ');
}

/**
 * @param {string | Buffer} bytes
 * @returns {string} SHA-256 in base64.
 */
export function hashOf(bytes) {
  return createHash('sha256').update(bytes).digest('base64');
}

/**
 * @param {string} folder
 * @param {string} [below]
 * @returns {string[]} Names with `/` on every system.
 */
function filesBelow(folder, below = '') {
  return readdirSync(path.join(folder, below), { withFileTypes: true }).flatMap((entry) => {
    const name = below === '' ? entry.name : `${below}/${entry.name}`;
    return entry.isDirectory() ? filesBelow(folder, name) : [name];
  });
}
