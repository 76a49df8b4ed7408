import { createHash } from 'node:crypto';
import { vitePreprocess } from '@sveltejs/vite-plugin-svelte';
import adapter from './scripts/lib/adapter.mjs';
import { versionOfBuild } from './scripts/lib/project.mjs';

/**
 * SvelteKit hides its route announcer with a style attribute of exactly this text. The policy allows
 * this one and no other; should an upgrade change it, every journey fails on the violation.
 */
const ANNOUNCER =
  'position: absolute; left: 0; top: 0; clip: rect(0 0 0 0); clip-path: inset(50%); overflow: hidden; white-space: nowrap; width: 1px; height: 1px';

const announcerHash = /** @type {`sha256-${string}`} */ (
  `sha256-${createHash('sha256').update(ANNOUNCER).digest('base64')}`
);

/** @type {import('@sveltejs/kit').Config} */
const config = {
  preprocess: vitePreprocess(),
  kit: {
    adapter: adapter(),
    router: { type: 'hash' },
    // A name made from the sources: the default is the time, and every build a new offline cache.
    version: { name: versionOfBuild() },
    csp: {
      mode: 'hash',
      // Nothing leaves the browser, and nothing from elsewhere comes in. `frame-ancestors` cannot
      // stand in a page and is sent by the server.
      directives: {
        'default-src': ['self'],
        'script-src': ['self'],
        'style-src': ['self'],
        'style-src-attr': ['unsafe-hashes', announcerHash],
        'img-src': ['self', 'data:', 'blob:'],
        'font-src': ['self'],
        'connect-src': ['self'],
        'worker-src': ['self'],
        'manifest-src': ['self'],
        'object-src': ['none'],
        'base-uri': ['none'],
        'form-action': ['self'],
        'require-trusted-types-for': ['script'],
        // Workers start through the last one: see `new Worker(policy.createScriptURL(url))`.
        'trusted-types': [
          'svelte-trusted-html',
          'sveltekit-trusted-url',
          'forbedringstavlen-worker',
        ],
      },
    },
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
