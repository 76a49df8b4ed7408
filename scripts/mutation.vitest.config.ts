import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

/** The tests beside what is altered, without the framework: what is run thousands of times. */
const places = (process.env['MUTATION_TESTS'] ?? 'domain').split(',');

export default defineConfig({
  cacheDir: '.cache/vite-mutation',
  resolve: { alias: { $lib: fileURLToPath(new URL('../src/lib', import.meta.url)) } },
  test: {
    environment: 'node',
    include: places.map((place) => `src/lib/${place}/**/*.test.ts`),
    // A measurement of time says nothing of what was altered, and stops the run where a computer is busy.
    testNamePattern: /^(?!.*answer while someone types)/,
    pool: 'threads',
    maxWorkers: 1,
    testTimeout: 30_000,
  },
});
