import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's folder, wherever the command was started from. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** What the built app is made of. */
const SOURCES = [
  'src',
  'static',
  'project.inlang/settings.json',
  'package.json',
  'package-lock.json',
  'svelte.config.js',
  'vite.config.ts',
  'scripts/lib/adapter.mjs',
  'scripts/lib/chunks.mjs',
  'scripts/lib/initial-scripts.mjs',
  'scripts/lib/languages.mjs',
  'scripts/lib/licences.mjs',
  'scripts/lib/seal-worker.mjs',
  'scripts/lib/texts.mjs',
];

/**
 * A name for the sources as they are: the same for the same content, on every machine and without
 * git. It names the version of the app, so that the same sources never make a new offline cache.
 *
 * @param {string} [root] The project's folder.
 * @returns {string} `<version>-<16 hexadecimal digits>`
 */
export function sourceVersion(root = ROOT) {
  const hash = createHash('sha256');
  for (const file of SOURCES.flatMap((name) => filesBelow(root, name)).sort()) {
    const text = readFileSync(path.join(root, file));
    // One line ending on every system.
    const content = isText(file) ? text.toString('utf8').replaceAll('\r\n', '\n') : text;
    hash.update(`${file}\0`).update(content).update('\0');
  }
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(path.join(root, 'package.json'), 'utf8'));
  return `${version}-${hash.digest('hex').slice(0, 16)}`;
}

/**
 * The name of the sources as they were when this process first asked. A build reads its configuration
 * more than once; two names in one build, because a file was saved meanwhile, make an app that does not
 * start. Kept in the environment, which the threads of a build share, and only good for this process.
 *
 * @param {string} [root]
 */
export function versionOfBuild(root = ROOT) {
  const mark = `${process.pid} ${root} `;
  const kept = process.env['FORBEDRINGSTAVLEN_BUILD'];
  if (kept?.startsWith(mark)) return kept.slice(mark.length);
  const version = sourceVersion(root);
  process.env['FORBEDRINGSTAVLEN_BUILD'] = mark + version;
  return version;
}

/**
 * @param {string} root
 * @param {string} name File or folder, with `/`.
 * @returns {string[]} Paths below root, with `/` on every system.
 */
function filesBelow(root, name) {
  const full = path.join(root, name);
  if (!existsSync(full)) return [];
  try {
    return readdirSync(full, { withFileTypes: true }).flatMap((entry) => {
      const child = `${name}/${entry.name}`;
      if (child === 'src/lib/i18n/paraglide') return []; // made by the build itself
      if (entry.isDirectory()) return filesBelow(root, child);
      return /\.test\.ts$|\/README\.md$|\.DS_Store$/.test(child) ? [] : [child];
    });
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOTDIR') return [name];
    throw error;
  }
}

/** @param {string} file */
function isText(file) {
  return /\.(ts|js|mjs|svelte|css|html|json|md|svg|txt|webmanifest)$/.test(file);
}

/**
 * The version of the app that lies built in `build/`.
 *
 * @param {string} [root]
 * @returns {string | undefined} Nothing when it was never built, or only half.
 */
export function builtVersion(root = ROOT) {
  try {
    readFileSync(path.join(root, 'build/index.html'));
    const text = readFileSync(path.join(root, 'build/_app/version.json'), 'utf8');
    /** @type {unknown} */
    const content = JSON.parse(text);
    return typeof content === 'object' && content !== null && 'version' in content
      ? String(content.version)
      : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @typedef {object} LockedPackage
 * @property {string} [version]
 * @property {boolean} [optional]
 * @property {boolean} [peer]
 * @property {string[]} [os]
 * @property {string[]} [cpu]
 * @property {string[]} [libc]
 */

/**
 * @param {string} file
 * @returns {Record<string, LockedPackage> | undefined}
 */
function lockedPackages(file) {
  try {
    /** @type {{ packages: Record<string, LockedPackage> }} */
    const lock = JSON.parse(readFileSync(file, 'utf8'));
    return lock.packages;
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lockfile asks for on this kind of machine. npm writes its own
 * list as the last step, so that an interrupted installation counts as missing.
 *
 * @param {string} [root]
 * @param {{ platform: string, arch: string, libc: string | undefined }} [machine]
 * @returns {'complete' | 'missing' | 'outdated'}
 */
export function installState(root = ROOT, machine = thisMachine()) {
  const wanted = lockedPackages(path.join(root, 'package-lock.json')) ?? {};
  const installed = lockedPackages(path.join(root, 'node_modules/.package-lock.json'));
  if (!installed) return 'missing';
  for (const [where, locked] of Object.entries(wanted)) {
    if (where === '') continue;
    const found = installed[where];
    if (found ? found.version !== locked.version : isNeeded(locked, machine)) return 'outdated';
    // The list may be there without the packages: half deleted, or copied by itself.
    if (found && !existsSync(path.join(root, where, 'package.json'))) return 'outdated';
  }
  return 'complete';
}

/**
 * @param {LockedPackage} locked
 * @param {{ platform: string, arch: string, libc: string | undefined }} machine
 */
function isNeeded(locked, machine) {
  if (!locked.optional) return true;
  // Optional without a platform is a stand-in (WebAssembly) that npm may leave out.
  if (!locked.os || !locked.cpu) return false;
  return (
    locked.os.includes(machine.platform) &&
    locked.cpu.includes(machine.arch) &&
    (!locked.libc || (machine.libc !== undefined && locked.libc.includes(machine.libc)))
  );
}

function thisMachine() {
  return { platform: process.platform, arch: process.arch, libc: libc() };
}

function libc() {
  if (process.platform !== 'linux') return undefined;
  const report = /** @type {{ header: { glibcVersionRuntime?: string } }} */ (
    /** @type {unknown} */ (process.report.getReport())
  );
  return report.header.glibcVersionRuntime ? 'glibc' : 'musl';
}
