import { playwright } from '@vitest/browser-playwright';
import { defineConfig } from 'vitest/config';
import { CHROMIUM_ARGS, findChromium } from './scripts/lib/chromium.mjs';

// `npm test` says it before Node starts, as Windows wants it; here for whoever runs Vitest alone.
process.env.TZ ??= 'Europe/Copenhagen';

const executablePath = findChromium();

/**
 * Two projects. `unit` runs in Node: the rules, the log, the bytes, the scripts. `component` runs
 * `*.browser.test.ts` in a real browser: keyboard, focus and error wiring.
 */
export default defineConfig({
  test: {
    expect: { requireAssertions: true },
    projects: [
      {
        extends: './vite.config.ts',
        test: {
          name: 'unit',
          environment: 'node',
          include: [
            'src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'tests/unit/**/*.test.ts',
            'tests/reliability/**/*.test.ts',
            'tests/two-builds/**/*.test.ts',
            'tests/bench/**/*.test.ts',
          ],
          exclude: ['**/*.browser.test.ts'],
          expect: { requireAssertions: true },
          // Threads start faster than processes. One for each of the two cores of the smallest
          // machine the tests are meant for: what runs them waits, it does not work beside them.
          pool: 'threads',
          maxWorkers: 2,
          // Property tests on a busy machine with two cores.
          testTimeout: 30_000,
        },
      },
      {
        extends: './vite.config.ts',
        test: {
          name: 'component',
          include: ['src/**/*.browser.test.ts'],
          // What is waited for may come from a worker that is fetched for the first time, on a machine with
          // more to do: the second that Vitest waits by itself says how busy it is, not whether it comes.
          expect: { requireAssertions: true, poll: { timeout: 10_000 } },
          testTimeout: 30_000,
          // Two pages at a time: a component waits for its database and clocks much of its time.
          maxWorkers: 2,
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({
              launchOptions: { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) },
              contextOptions: {
                locale: 'da-DK',
                // Another zone for a run, as for the journeys: E2E_TZ=America/Nuuk.
                timezoneId: process.env['E2E_TZ'] ?? 'Europe/Copenhagen',
              },
            }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
});
