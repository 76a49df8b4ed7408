import adapter from '@sveltejs/adapter-static';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter(),
    router: { type: 'hash' },
    csp: { mode: 'hash' },
    typescript: {
      config(generated) {
        generated.include.push(
          '../*.config.js',
          '../*.config.ts',
          '../scripts/**/*.mjs',
          '../scripts/**/*.ts',
        );
        return generated;
      },
    },
  },
};
export default config;
