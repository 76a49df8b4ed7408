import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import adapterStatic from '@sveltejs/adapter-static';
import { minifySync } from 'vite';
import { initialScripts } from './initial-scripts.mjs';
import { hashOf, sealWorker } from './seal-worker.mjs';

const ASSETS = '/_app/immutable/assets';

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
      const relative = makeRelative(page);
      writeFileSync(shell, relative);
      writeFileSync(shell, nameBoard(relative, partsOfBoard(relative)));
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
 * What a board needs beyond what the page itself names: scripts, and its styles.
 *
 * @param {string} html
 * @returns {string[]} Addresses relative to the page.
 */
function partsOfBoard(html) {
  const scripts = initialScripts('build', '/tavle/[id]/(board)').map((file) =>
    file.replace(/^build\//, './'),
  );
  const styles = readdirSync(`build${ASSETS}`).filter((name) => /^board\..*css$/.test(name));
  return [...scripts, ...styles.map((name) => `.${ASSETS}/${name}`)].filter(
    (address) => !html.includes(address),
  );
}

/**
 * Writes the board's parts beside the script that runs before all others, which asks for them where the
 * address is a board's (static/early.js).
 *
 * @param {string} html
 * @param {readonly string[]} parts
 * @throws {Error} When the script is not in the page, or there is nothing to ask for.
 */
export function nameBoard(html, parts) {
  const script = '<script src="./early.js">';
  if (!html.includes(script) || parts.length === 0)
    throw new Error('The parts of the board have no place in the page.');
  return html.replace(script, () => script.replace('>', ` data-board="${parts.join(' ')}">`));
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
  const before = inlineScripts(html);
  const after = inlineScripts(relative);
  const hashed = after.reduce((page, script, index) => {
    const old = `sha256-${hashOf(before[index] ?? '')}`;
    if (!page.includes(old)) throw new Error('The policy does not know the inline script.');
    return page.replaceAll(old, `sha256-${hashOf(script)}`);
  }, relative);
  const leftover = /(?:=\s*|\(\s*)["']\/(?!\/)[^"']*/.exec(hashed);
  if (leftover) throw new Error(`An address at the root of the server is left: ${leftover[0]}`);
  return hashed;
}

/** @param {string} html */
function inlineScripts(html) {
  return [...html.matchAll(/<script>([\s\S]*?)<\/script>/g)].map((match) => match[1] ?? '');
}
