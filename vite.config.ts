import { fileURLToPath } from 'node:url';
import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { licences } from './scripts/lib/licences.mjs';
import { TEXTS } from './scripts/lib/texts.mjs';

export default defineConfig({
  cacheDir: '.cache/vite',
  resolve: {
    alias: [
      {
        // Packages that zip: see there.
        find: /^fflate$/,
        replacement: fileURLToPath(
          new URL('src/lib/exchange/tables/fflate-here.ts', import.meta.url),
        ),
      },
    ],
  },
  plugins: [paraglideVitePlugin(TEXTS), sveltekit(), licences()],
});
