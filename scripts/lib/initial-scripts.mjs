import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { LANGUAGES } from './languages.mjs';

/**
 * The scripts that are loaded before a page can be used: what `index.html` names, what these import
 * without being asked, and the page's own parts. `import()` is what waits.
 *
 * @param {string} build The built app's folder.
 * @param {string} [route] The page, as SvelteKit names it; default the start page.
 * @param {string} [language] Of those a script may be written in; default the first.
 * @returns {string[]} Paths, sorted.
 * @throws {Error} When the page names no scripts: then this list says nothing.
 */
export function initialScripts(build, route = '/', language = LANGUAGES[0]) {
  const html = readFileSync(path.join(build, 'index.html'), 'utf8');
  const others = LANGUAGES.filter((other) => other !== language).map((other) => `.${other}.js`);
  const isOther = (/** @type {string} */ file) => others.some((end) => file.endsWith(end));
  const named = [...html.matchAll(/["']\.\/([^"'\s]+\.js)["']/g)]
    .map((match) => match[1] ?? '')
    .filter((file) => file !== 'service-worker.js' && !isOther(file));
  if (!named.some((file) => file.includes('/entry/'))) {
    throw new Error('index.html names no entry script.');
  }
  const seen = new Set();
  const queue = [...named, ...pageOf(build, named, route).filter((file) => !isOther(file))];
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
 * The styles that the parts of a page wait for, as the app script lists them beside each.
 *
 * @param {string} build The built app's folder.
 * @param {string} route The page, as SvelteKit names it.
 * @returns {string[]} Names of files beside the scripts, sorted.
 */
export function initialStyles(build, route) {
  const html = readFileSync(path.join(build, 'index.html'), 'utf8');
  const [, file = ''] = /["']\.\/([^"'\s]*\/entry\/app\.[^"'\s]+\.js)["']/.exec(html) ?? [];
  const text = readFileSync(path.join(build, file), 'utf8');
  const list = /\[((?:["'`]\.\.\/assets\/[^"'`]+["'`],?)+)\]/.exec(text)?.[1] ?? '';
  const styles = [...list.matchAll(/["'`]([^"'`]+)["'`]/g)].map((match) => match[1] ?? '');
  const names = pageOf(build, [file], route).flatMap((node) => {
    const [name] = node.split('/').slice(-1);
    const listed = new RegExp(`nodes/${name}[^)]*\\),[\\w$]+\\(\\[([\\d,]+)`).exec(text)?.[1];
    return (listed?.split(',') ?? []).map((at) => path.posix.basename(styles[Number(at)] ?? ''));
  });
  return [...new Set(names)].filter((name) => name.endsWith('.css')).sort();
}

/**
 * SvelteKit numbers the pages: 0 the layout, 1 the error page, both loaded at the start. The table
 * in the app script says which number a route has, and which the layouts around it.
 *
 * @param {string} build
 * @param {string[]} named
 * @param {string} route
 */
function pageOf(build, named, route) {
  const entry = named.find((file) => file.includes('/entry/app.'));
  const text = entry ? readFileSync(path.join(build, entry), 'utf8') : '';
  const name = route.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
  const entered = new RegExp(`["'\`]${name}["'\`]\\s*:\\s*\\[([^\\]]*)`).exec(text)?.[1];
  const numbers = entered?.match(/\d+/g);
  if (!numbers) throw new Error(`${route} has no number in the app script.`);
  const parts = new Set(['0', '1', ...numbers]);
  const nodes = readdirSync(path.join(build, '_app/immutable/nodes'));
  return nodes
    .filter((file) => file.endsWith('.js') && parts.has(file.split('.')[0] ?? ''))
    .map((file) => `_app/immutable/nodes/${file}`);
}
