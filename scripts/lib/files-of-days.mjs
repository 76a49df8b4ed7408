/**
 * The unit tests that touch days: those of modules that work with dates, found by what the modules
 * import and call, so that nobody has to keep a list. They run in other time zones too.
 */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { ROOT } from './project.mjs';

/** A calendar date, a moment, or the machine's own clock. */
const DAYS =
  /cadence\/(?:iso-date|local-time|meeting-dates|holidays|written-date|digit-date)|i18n\/format|new Date\(|Date\.(?:now|parse|UTC)\(|toISOString|dateOf\(/;

/** Slow, and about files and folders rather than days. */
const ELSEWHERE = [
  'src/lib/exchange/backup/copy-board',
  'tests/reliability/',
  'scripts/',
  'src/lib/storage/',
  'src/lib/exchange/lock/',
];

/**
 * A test is one of them when it, or the module it stands beside, works with days.
 *
 * @returns {string[]} Paths from the root, with `/`.
 */
export function filesOfDays() {
  return readdirSync(path.join(ROOT, 'src'), { recursive: true, encoding: 'utf8' })
    .map((file) => `src/${file.replaceAll('\\', '/')}`)
    .filter((file) => file.endsWith('.test.ts') && !file.endsWith('.browser.test.ts'))
    .filter((file) => !ELSEWHERE.some((folder) => file.startsWith(folder)))
    .filter(
      (file) =>
        file.startsWith('src/lib/domain/cadence/') ||
        [file, file.replace('.test.ts', '.ts'), file.replace('.test.ts', '.svelte.ts')].some(
          (each) => existsSync(path.join(ROOT, each)) && DAYS.test(read(each)),
        ),
    )
    .sort();
}

/** @param {string} file */
function read(file) {
  return readFileSync(path.join(ROOT, file), 'utf8');
}
