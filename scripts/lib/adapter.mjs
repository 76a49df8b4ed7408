import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { posix } from 'node:path';
import adapterStatic from '@sveltejs/adapter-static';
import { minifySync } from 'vite';
import { initialScripts, initialStyles } from './initial-scripts.mjs';
import { LANGUAGES, nameIn, splitByLanguage } from './languages.mjs';
import { hashOf, sealWorker } from './seal-worker.mjs';

const ASSETS = '/_app/immutable/assets';
/** Stands in an address for the language, until the page knows it (static/early.js). */
const ANY = '*';

/**
 * The static adapter, with an `index.html` that works from any folder of any web server, and
 * a service worker that knows every file by its content.
 *
 * @returns {import('@sveltejs/kit').Adapter}
 */
export default function adapter() {
  const inner = adapterStatic({ pages: 'build' });
  return {
    ...inner,
    name: 'static-in-any-folder',
    async adapt(builder) {
      await inner.adapt(builder);
      const shell = 'build/index.html';
      const page = askForFont(readFileSync(shell, 'utf8'), readdirSync(`build${ASSETS}`));
      const split = splitByLanguage('build/_app/immutable');
      const spoken = chooseLanguage(makeRelative(page), split);
      writeFileSync(shell, spoken);
      const board = partsOf(spoken, '/tavle/[id]/(board)');
      const leader = partsOf(spoken, '/leder');
      const start = partsOf(spoken, '/');
      writeFileSync(shell, nameParts(spoken, { board, leader, start }));
      const early = 'build/early.js';
      writeFileSync(early, minifySync(early, readFileSync(early, 'utf8')).code);
      // Last: it is the files as they are now that the worker believes.
      sealWorker('build');
    },
  };
}

/**
 * Asks for the font of all running text together with the scripts: else it is first asked for when
 * the page is drawn, and the page is drawn in another font before.
 *
 * @param {string} html
 * @param {readonly string[]} assets Names of the files beside the styles.
 * @throws {Error} When the font is not among them.
 */
export function askForFont(html, assets) {
  const font = assets.find((name) => /^albert-sans\..*woff2$/.test(name));
  if (!font) throw new Error('The font of running text is not in the build.');
  const link = `<link rel="preload" href="${ASSETS}/${font}" as="font" type="font/woff2" crossorigin>`;
  return html.replace(/(?=<link [^>]*rel="modulepreload")/, () => `${link}\n\t\t`);
}

/**
 * What a page needs beyond what the shell itself names: scripts, and its styles.
 *
 * @param {string} html
 * @param {string} route
 * @returns {string[]} Addresses relative to the page.
 */
function partsOf(html, route) {
  const [first = ''] = LANGUAGES;
  const scripts = initialScripts('build', route, first).map((file) =>
    file.replace(/^build\//, './').replace(nameIn('.js', first), nameIn('.js', ANY)),
  );
  const styles = initialStyles('build', route);
  return [...scripts, ...styles.map((name) => `.${ASSETS}/${name}`)].filter(
    (address) => !html.includes(address),
  );
}

/**
 * Lets the page ask for its scripts in the language that is chosen in this browser: those it starts with, and
 * those it names so that they come at once, which only the script that runs before all others can ask for.
 *
 * @param {string} html With addresses relative to the page.
 * @param {readonly string[]} split Names of the scripts that there are in each language.
 * @throws {Error} When the page starts with other scripts than it did, or has no place for what it names.
 */
export function chooseLanguage(html, split) {
  const isSplit = (/** @type {string} */ address) => split.includes(posix.basename(address));
  /** @type {string[]} */
  const first = [];
  const named = html.replaceAll(
    /\s*<link href="([^"]+)" rel="modulepreload">/g,
    (link, /** @type {string} */ address) => {
      if (!isSplit(address)) return link;
      first.push(nameIn(address, ANY));
      return '';
    },
  );
  const asked = named.replaceAll(
    /\bimport\("([^"]+)"\)/g,
    (call, /** @type {string} */ address) => {
      if (!isSplit(address)) return call;
      const [da, en] = LANGUAGES.map((language) => `"${nameIn(address, language)}"`);
      return `import(document.documentElement.lang === "en" ? ${en} : ${da})`;
    },
  );
  const script = '<script src="./early.js"';
  if (first.length === 0 || asked === named || !asked.includes(script))
    throw new Error('The page has no place for the choice of a language.');
  return hashed(html, asked).replace(script, () => `${script} data-first="${first.join(' ')}"`);
}

/**
 * Writes the parts of a board, of Til lederen and of the start page beside the script that runs before all others, which asks
 * for them where the address is theirs (static/early.js).
 *
 * @param {string} html
 * @param {Readonly<Record<string, readonly string[]>>} pages The parts of each page, by its name there.
 * @throws {Error} When the script is not in the page, or there is nothing to ask for.
 */
export function nameParts(html, pages) {
  const script = '<script src="./early.js"';
  if (!html.includes(script) || Object.values(pages).some((parts) => parts.length === 0))
    throw new Error('The parts of a page have no place in the shell.');
  const named = Object.entries(pages).map(([page, parts]) => ` data-${page}="${parts.join(' ')}"`);
  return html.replace(script, () => `${script}${named.join('')}`);
}

/**
 * SvelteKit's `paths.relative` does not reach the page of the hash router: it asks for `/_app/…` and
 * `/service-worker.js` at the root of the server. Makes these relative to the page, and gives the
 * inline script, which thereby changed, its new hash in the content security policy.
 *
 * @param {string} html
 * @throws {Error} When an address at the root is left, or a script's hash is not in the policy.
 */
export function makeRelative(html) {
  const relative = html
    .replaceAll(/(["'])\/_app\//g, '$1./_app/')
    .replaceAll(/(["'])\/service-worker\.js/g, '$1./service-worker.js');
  const leftover = /(?:=\s*|\(\s*)["']\/(?!\/)[^"']*/.exec(relative);
  if (leftover) throw new Error(`An address at the root of the server is left: ${leftover[0]}`);
  return hashed(html, relative);
}

/**
 * Gives the inline scripts of a page that were changed their new hashes in its policy.
 *
 * @param {string} html
 * @param {string} changed
 */
function hashed(html, changed) {
  const before = inlineScripts(html);
  return inlineScripts(changed).reduce((page, script, index) => {
    const old = `sha256-${hashOf(before[index] ?? '')}`;
    if (!page.includes(old)) throw new Error('The policy does not know the inline script.');
    return page.replaceAll(old, `sha256-${hashOf(script)}`);
  }, changed);
}

/** @param {string} html */
function inlineScripts(html) {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
}
