/**
 * `npm run mutation [folder …]`: Stryker alters the rules in `src/lib/domain`, the segments of a shared
 * folder and the log in the database one sign at a time, and says which alterations no test beside them
 * sees. Folders and files name parts of it: `npm run mutation cadence storage/log log/undo.ts`; all of it
 * takes hours. Stryker is fetched when it is asked for: 139 packages that nobody else needs.
 */
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { run, runNode, tool } from './lib/commands.mjs';
import { ROOT } from './lib/project.mjs';

const VERSION = '9.6.1';
/** Where that which must never be wrong stands; a folder without a room before it is one of the domain. */
const PLACES = ['domain', 'exchange/segments', 'storage/log'];
const asked = process.argv.slice(2);
const folders =
  asked.length > 0 ? asked.map((name) => (isIn(PLACES, name) ? name : `domain/${name}`)) : PLACES;
const unknown = folders.find((name) => !existsSync(path.join(ROOT, 'src/lib', name)));
if (unknown !== undefined) throw new Error(`${unknown} is not there: ${PLACES.join(', ')} are`);
/** The tests beside what is altered: those of the storage reach the domain as well, and take minutes for it. */
const tests = PLACES.filter((place) => folders.some((name) => isIn([place], name)));
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
      ...folders.map((name) =>
        name.endsWith('.ts') ? `src/lib/${name}` : `src/lib/${name}/**/*.ts`,
      ),
      '!src/lib/**/*.test.ts',
      '!src/lib/**/*.fixture.ts',
    ],
    ignoreStatic: true,
    reporters: ['progress-append-only', 'clear-text', 'html', 'json'],
    htmlReporter: { fileName: '.cache/mutation/report.html' },
    jsonReporter: { fileName: '.cache/mutation/report.json' },
    tempDirName: '.cache/mutation/sandbox',
    concurrency: 2,
    timeoutMS: 20_000,
  }),
);
/** @param {string[]} places @param {string} name */
function isIn(places, name) {
  return places.some((place) => `${name}/`.startsWith(`${place}/`));
}

const packages = ['core', 'vitest-runner'].map((name) => `@stryker-mutator/${name}@${VERSION}`);
const fetched = await run('npm', ['install', '--no-save', '--no-audit', '--no-fund', ...packages], {
  shell: process.platform === 'win32',
});
process.exitCode =
  fetched === 0
    ? await runNode([tool('@stryker-mutator/core/bin/stryker.js'), 'run', config], {
        // The zone the rules are tested in.
        env: { TZ: 'Europe/Copenhagen', MUTATION_TESTS: tests.join() },
      })
    : fetched;
