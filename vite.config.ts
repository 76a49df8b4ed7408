import { paraglideVitePlugin } from '@inlang/paraglide-js';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vite';
import { licences } from './scripts/lib/licences.mjs';
import { TEXTS } from './scripts/lib/texts.mjs';

export default defineConfig({
  cacheDir: '.cache/vite',
  plugins: [paraglideVitePlugin(TEXTS), sveltekit(), licences()],
});
