import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

/**
 * The scripts that are loaded before the start page can be used: what the page names, what these
 * import without being asked, and the start page's own part. `import()` is what waits.
 *
 * @param {string} build The built app's folder.
 * @returns {string[]} Paths, sorted.
 * @throws {Error} When the page names no scripts: then this list says nothing.
 */
export function initialScripts(build) {
  const html = readFileSync(path.join(build, 'index.html'), 'utf8');
  const named = [...html.matchAll(/["']\.\/([^"']+\.js)["']/g)]
    .map((match) => match[1] ?? '')
    .filter((file) => file !== 'service-worker.js');
  if (!named.some((file) => file.includes('/entry/'))) {
    throw new Error('index.html names no entry script.');
  }
  const seen = new Set();
  const queue = [...named, ...startPage(build, named)];
  for (let file = queue.pop(); file !== undefined; file = queue.pop()) {
    if (seen.has(file)) continue;
    seen.add(file);
    const text = readFileSync(path.join(build, file), 'utf8');
    for (const address of staticImports(text)) {
      queue.push(path.posix.join(path.posix.dirname(file), address));
    }
  }
  return [...seen].sort().map((file) => `${build}/${file}`);
}

/**
 * @param {string} text Minified JavaScript.
 * @returns {string[]} Relative addresses of static imports and re-exports.
 */
export function staticImports(text) {
  return [
    ...text.matchAll(
      /(?:^|[;}\s])(?:import|export)(?!\s*\()[^"'()]*?["'](\.{1,2}\/[^"']+\.js)["']/g,
    ),
  ].map((match) => match[1] ?? '');
}

/**
 * SvelteKit numbers the pages: 0 the layout, 1 the error page, both loaded at the start. The table
 * in the app script says which number the address `/` has.
 *
 * @param {string} build
 * @param {string[]} named
 */
function startPage(build, named) {
  const entry = named.find((file) => file.includes('/entry/app.'));
  const text = entry ? readFileSync(path.join(build, entry), 'utf8') : '';
  const number = /["'`]\/["'`]\s*:\s*\[\s*~?(\d+)/.exec(text)?.[1];
  if (number === undefined) throw new Error('The start page has no number in the app script.');
  const nodes = readdirSync(path.join(build, '_app/immutable/nodes'));
  return nodes
    .filter((file) => ['0', '1', number].includes(file.split('.')[0] ?? '') && file.endsWith('.js'))
    .map((file) => `_app/immutable/nodes/${file}`);
}
