/**
 * `npm run mutation [folder …]`: Stryker alters the rules in `src/lib/domain` one sign at a time, and says
 * which alterations no test sees. Folders name parts of it: `npm run mutation cadence cycle`; all of it
 * takes hours. Stryker is fetched when it is asked for: 139 packages that nobody else needs.
 */
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, runNode, tool } from './lib/commands.mjs';
import { ROOT } from './lib/project.mjs';

const VERSION = '9.6.1';
const folders = process.argv.slice(2);
const rules = folders.length > 0 ? folders.map((folder) => `${folder}/**`) : ['**'];
const cache = path.join(ROOT, '.cache', 'mutation');
const config = path.join(cache, 'config.json');

mkdirSync(cache, { recursive: true });
writeFileSync(
  config,
  JSON.stringify({
    testRunner: 'vitest',
    vitest: { configFile: 'scripts/mutation.vitest.config.ts' },
    plugins: ['@stryker-mutator/vitest-runner'],
    buildCommand: 'svelte-kit sync',
    mutate: [
      ...rules.map((rule) => `src/lib/domain/${rule}/*.ts`),
      '!src/lib/domain/**/*.test.ts',
      '!src/lib/domain/**/*.fixture.ts',
    ],
    ignoreStatic: true,
    reporters: ['clear-text', 'html', 'json'],
    htmlReporter: { fileName: '.cache/mutation/report.html' },
    jsonReporter: { fileName: '.cache/mutation/report.json' },
    tempDirName: '.cache/mutation/sandbox',
    concurrency: 2,
    timeoutMS: 20_000,
  }),
);
const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
const fetched = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], {
  shell: process.platform === 'win32',
});
process.exitCode =
  fetched === 0
    ? await runNode([tool('@stryker-mutator/core/bin/stryker.js'), 'run', config], {
        // The zone the rules are tested in.
        env: { TZ: 'Europe/Copenhagen' },
      })
    : fetched;
