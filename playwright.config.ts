import { defineConfig } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from './scripts/lib/chromium.mjs';
import { findFirefox } from './scripts/lib/firefox.mjs';

// The workers read this file again: the first to choose a port passes it on. Never the app's own.
process.env.E2E_PORT ??= String(20_000 + Math.floor(Math.random() * 10_000));
const port = Number(process.env.E2E_PORT);
const executablePath = findChromium();
const firefoxPath = process.env.E2E_FIREFOX ? findFirefox() : undefined;

export default defineConfig({
  testDir: 'tests',
  testIgnore: [
    // By chance, and long: in `npm run reliability` alone. What they hold, the journeys about a server that
    // lies, a slow database and a tiny quota hold in every run.
    ...(process.env['RELIABILITY_SHARE']
      ? []
      : ['**/reliability/browser/{lies,drafts,quota}.spec.ts']),
    // On demand: `npm run pictures`.
    ...(process.env['PICTURES'] ? [] : ['**/pictures/**']),
  ],
  snapshotPathTemplate: 'tests/pictures/screens/{arg}{ext}',
  outputDir: 'test-results',
  fullyParallel: true,
  forbidOnly: true,
  retries: 0,
  // One more than cores: a journey waits for pages and clocks much of its time.
  workers: 3,
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: process.env.E2E_REPORT
    ? [['dot'], ['json', { outputFile: process.env.E2E_REPORT }]]
    : [['list']],
  use: {
    baseURL: `http://localhost:${port}/`,
    locale: 'da-DK',
    // Another zone for a run: E2E_TZ=America/Nuuk.
    timezoneId: process.env.E2E_TZ ?? 'Europe/Copenhagen',
    viewport: { width: 1440, height: 900 },
    // Recording each step costs a journey much of its time: asked for when one is looked into.
    trace: process.env['E2E_TRACE'] ? 'retain-on-failure' : 'off',
    screenshot: 'only-on-failure',
    // A service worker fetches all of the app in every new browser: only the journeys about it have one.
    serviceWorkers: 'block',
    actionTimeout: 15_000,
  },
  projects: firefoxPath
    ? [
        {
          name: 'firefox',
          testMatch: '**/smoke.spec.ts',
          use: {
            browserName: 'firefox',
            channel: 'moz-firefox',
            launchOptions: { executablePath: firefoxPath },
          },
        },
      ]
    : [
        {
          name: 'chromium',
          testMatch: '**/*.spec.ts',
          use: {
            browserName: 'chromium',
            launchOptions: { args: CHROMIUM_ARGS, ...(executablePath ? { executablePath } : {}) },
          },
        },
      ],
  webServer: {
    command: `node scripts/serve.mjs --port ${port}`,
    url: `http://localhost:${port}/`,
    reuseExistingServer: false,
    gracefulShutdown: { signal: 'SIGTERM', timeout: 2000 },
  },
});
