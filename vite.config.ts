import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { chunks } from './scripts/lib/chunks.mjs';
import { textsByLanguage } from './scripts/lib/languages.mjs';
import { licences } from './scripts/lib/licences.mjs';
import { TEXTS } from './scripts/lib/texts.mjs';

export default defineConfig({
  cacheDir: '.cache/vite',
  build: {
    // A list of all a page is made of, worked through at every step from page to page, costs more than
    // it gives: the first load is no slower without it, and 5 kB less stand before the start page.
    modulePreload: false,
    rolldownOptions: {
      output: { codeSplitting: chunks(fileURLToPath(new URL('.', import.meta.url))) },
    },
  },
  resolve: {
    alias: [
      {
        // The module itself: what the package names is a wrapper around the one for old browsers, which
        // must hold when two copies of it meet on one page.
        find: /^dexie$/,
        replacement: fileURLToPath(
          new URL('node_modules/dexie/dist/modern/dexie.min.mjs', import.meta.url),
        ),
      },
      {
        // Packages that zip: see there.
        find: /^fflate$/,
        replacement: fileURLToPath(
          new URL('src/lib/exchange/tables/fflate-here.ts', import.meta.url),
        ),
      },
    ],
  },
  plugins: [paraglideVitePlugin(TEXTS), textsByLanguage(), sveltekit(), licences()],
  worker: { plugins: () => [textsByLanguage()] },
});
