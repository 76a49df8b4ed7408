import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './project.mjs';

const MODULE = 'virtual:licences';
const RESOLVED = `\0${MODULE}`;

/** Packages that are tools for the most part, of which some code runs in the page. */
const RUNTIMES = ['svelte', '@sveltejs/kit', '@inlang/paraglide-js', 'clsx', 'devalue', 'esm-env'];

/** Where a package's own description stands. @param {string} name */
function packageFile(name) {
  return path.join(ROOT, 'node_modules', name, 'package.json');
}

/**
 * The packages whose code is in the built app: what the app depends on, what that depends on, and
 * the runtimes above.
 *
 * @returns {{ name: string, version: string, licence: string, text: string }[]} By name.
 */
export function bundledLicences() {
  /** @type {{ dependencies: Record<string, string> }} */
  const own = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  const names = new Set(RUNTIMES);
  const waiting = Object.keys(own.dependencies);
  for (let name = waiting.pop(); name !== undefined; name = waiting.pop()) {
    if (names.has(name) || !existsSync(packageFile(name)) || !hasCode(name)) continue;
    names.add(name);
    waiting.push(...Object.keys(describe(name).dependencies ?? {}));
  }
  return [...names].sort().map((name) => {
    const { version, license } = describe(name);
    return { name, version, licence: license, text: licenceText(name) };
  });
}

/**
 * @param {string} name
 * @returns {{
 *   version: string, license: string, dependencies?: Record<string, string>,
 *   main?: string, module?: string, exports?: unknown
 * }}
 */
function describe(name) {
  return JSON.parse(readFileSync(packageFile(name), 'utf8'));
}

/**
 * Types alone, such as `@types/node`, are nothing anyone is handed.
 *
 * @param {string} name
 */
function hasCode(name) {
  const { main, module, exports } = describe(name);
  const index = path.join(path.dirname(packageFile(name)), 'index.js');
  return Boolean(main || module || exports) || existsSync(index);
}

/** The licence as the package brings it; empty when it brings none. @param {string} name */
function licenceText(name) {
  const folder = path.dirname(packageFile(name));
  const file = readdirSync(folder).find((entry) => /^licen[cs]e(?:\.|$)/i.test(entry));
  return file ? readFileSync(path.join(folder, file), 'utf8').trim() : '';
}

/**
 * Gives the settings page its list, and fails the build when code of an unlisted package gets in.
 *
 * @returns {import('vite').Plugin}
 */
export function licences() {
  return {
    name: 'licences',
    resolveId: (id) => (id === MODULE ? RESOLVED : undefined),
    load: (id) =>
      id === RESOLVED ? `export const licences = ${JSON.stringify(bundledLicences())};` : undefined,
    generateBundle(_options, bundle) {
      if (this.environment.name !== 'client') return;
      const listed = new Set(bundledLicences().map(({ name }) => name));
      const unlisted = new Set(
        Object.values(bundle)
          .flatMap((output) => (output.type === 'chunk' ? output.moduleIds : []))
          .map((id) => /.*\/node_modules\/((?:@[^/]+\/)?[^/]+)/.exec(id.replaceAll('\\', '/'))?.[1])
          .filter((name) => name !== undefined && !listed.has(name)),
      );
      if (unlisted.size > 0) {
        this.error(`in the app, but not on its list of licences: ${[...unlisted].join(', ')}`);
      }
    },
  };
}
