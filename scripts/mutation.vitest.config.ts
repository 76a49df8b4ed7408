import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests of the rules alone, without the framework: what is run thousands of times. */
export default defineConfig({
  cacheDir: '.cache/vite-mutation',
  resolve: { alias: { $lib: fileURLToPath(new URL('../src/lib', import.meta.url)) } },
  test: {
    environment: 'node',
    include: ['src/lib/domain/**/*.test.ts'],
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 30_000,
  },
});
