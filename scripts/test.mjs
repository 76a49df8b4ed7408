/**
 * `npm test`: everything, from a fresh clone, ending with one line `N passed, N failed`.
 * Names of steps run those alone, and what follows `--` is passed on to the last of them:
 * `node scripts/test.mjs e2e -- tests/e2e/two-meetings.spec.ts`
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildIfChanged, install, nodeProblem, runNode, tool } from './lib/commands.mjs';
import { filesOfDays } from './lib/files-of-days.mjs';
import { ROOT } from './lib/project.mjs';

/**
 * @typedef {{ passed: number, failed: number, skipped: number }} Tally
 * @typedef {object} Step
 * @property {string} name
 * @property {() => Promise<Tally>} run
 * @property {boolean} [beside] Runs beside the steps that follow, one after another: what is one thread most of
 *   the time, or waits for a browser, leaves the other core idle.
 * @property {boolean} [alone] Uses both cores: what runs beside is waited for first.
 */

const REPORTS = path.join(ROOT, '.cache', 'test-reports');
/** Where the team is; the tests of components and journeys have it in their browser. */
const HOME_ZONE = 'Europe/Copenhagen';
const OTHER_ZONES = ['America/Nuuk', 'UTC'];
const PASSED = { passed: 1, failed: 0, skipped: 0 };
const FAILED = { passed: 0, failed: 1, skipped: 0 };

const separator = process.argv.indexOf('--', 2);
const asked = process.argv.slice(2, separator === -1 ? undefined : separator);
const passedOn = separator === -1 ? [] : process.argv.slice(separator + 1);

/** @type {Step[]} */
const STEPS = [
  check('format', ['prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  {
    ...check('eslint', ['eslint/bin/eslint.js', '--config', 'eslint.quick.config.js', '.']),
    beside: true,
  },
  { name: 'unit', run: () => vitest('unit'), beside: true },
  { name: 'days', run: days, beside: true },
  check('stylelint', [
    'stylelint/bin/stylelint.mjs',
    'src/**/*.{css,svelte}',
    '--allow-empty-input',
  ]),
  check('knip', ['knip/bin/knip.js', '--no-progress']),
  check('walls', [
    'dependency-cruiser/bin/dependency-cruise.mjs',
    '--config',
    '.dependency-cruiser.mjs',
    'src',
  ]),
  check('types', ['svelte-check/bin/svelte-check', '--fail-on-warnings', '--output', 'human']),
  check('types of the service worker', [
    'typescript/bin/tsc',
    '-p',
    'tsconfig.service-worker.json',
  ]),
  { name: 'component', run: () => vitest('component') },
  // It writes the texts anew, which all of the above read.
  {
    name: 'build',
    run: async () => ((await buildIfChanged()) ? PASSED : FAILED),
    alone: true,
  },
  check('size', ['size-limit/bin.js']),
  { name: 'e2e', run: e2e, alone: true },
];
/** On demand only. */
const EXTRA = [
  { name: 'firefox', run: firefox },
  { name: 'webkit', run: webkit },
  { name: 'pictures', run: pictures },
];
const NEEDS_CHROMIUM = ['unit', 'component', 'e2e', 'pictures'];

process.exitCode = (await main()) ? 0 : 1;

async function main() {
  const problem = nodeProblem();
  if (problem) return stop(problem);
  const known = [...STEPS, ...EXTRA];
  const unknown = asked.filter((name) => !known.some((step) => step.name === name));
  if (unknown.length > 0) {
    return stop(`Unknown: ${unknown.join(', ')}. Steps: ${known.map((s) => s.name).join(', ')}.`);
  }
  const steps = asked.length > 0 ? known.filter((step) => asked.includes(step.name)) : STEPS;
  if (!(await install())) return stop('0 passed, 1 failed');
  if (steps.some((step) => NEEDS_CHROMIUM.includes(step.name))) {
    // Only now, because it asks Playwright.
    const { provideChromium } = await import('./lib/provide-chromium.mjs');
    const chromium = await provideChromium();
    if (chromium === undefined) return stop('0 passed, 1 failed');
    process.env.CHROMIUM_PATH = chromium;
  }
  rmSync(REPORTS, { recursive: true, force: true });
  mkdirSync(REPORTS, { recursive: true });
  // The types and texts that SvelteKit and Paraglide make from the sources.
  await runNode([tool('@sveltejs/kit/svelte-kit.js'), 'sync']);
  await runNode([path.join(ROOT, 'scripts', 'texts.mjs')]);
  return runAll(steps);
}

/**
 * One step after the other, with at most one beside them. Those that are alone have the machine to
 * themselves.
 *
 * @param {Step[]} steps
 */
async function runAll(steps) {
  const total = { passed: 0, failed: 0, skipped: 0 };
  /** @type {string[]} */
  const broken = [];
  let beside = Promise.resolve();
  for (const step of steps) {
    if (step.beside) {
      beside = beside.then(() => runOne(step));
      continue;
    }
    if (step.alone) await beside;
    await runOne(step);
  }
  await beside;
  if (broken.length > 0) console.log(`Failed: ${broken.join(', ')}`);
  console.log(inWords(total));
  return total.failed === 0;

  /** @param {Step} step */
  async function runOne(step) {
    const started = Date.now();
    const tally =
      broken.includes('build') && ['size', 'e2e'].includes(step.name) ? FAILED : await step.run();
    total.passed += tally.passed;
    total.failed += tally.failed;
    total.skipped += tally.skipped;
    if (tally.failed > 0) broken.push(step.name);
    const seconds = ((Date.now() - started) / 1000).toFixed(1);
    console.log(`${tally.failed > 0 ? '✗' : '✓'} ${step.name}: ${inWords(tally)} (${seconds} s)`);
  }
}

/** @param {Tally} tally */
function inWords({ passed, failed, skipped }) {
  return `${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`;
}

/**
 * A tool that is content or not; it speaks only when it is not.
 *
 * @param {string} name
 * @param {[string, ...string[]]} command Program below node_modules, and arguments.
 * @returns {Step}
 */
function check(name, [program, ...args]) {
  return {
    name,
    async run() {
      /** @type {string[]} */
      const output = [];
      const code = await runNode([tool(program), ...args], {
        onOutput: (text) => output.push(text),
      });
      if (code === 0) return PASSED;
      console.log(output.join('').trimEnd());
      return FAILED;
    },
  };
}

/** What touches days, where a day begins later than in Denmark, and in no zone at all. */
async function days() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  for (const zone of OTHER_ZONES) {
    // Rules and texts, which keep nothing: loaded once for all files, they take half the time.
    const tally = await vitest('unit', zone, [...filesOfDays(), '--no-isolate']);
    for (const kind of /** @type {const} */ (['passed', 'failed', 'skipped'])) {
      total[kind] += tally[kind];
    }
  }
  return total;
}

/**
 * @param {'unit' | 'component'} project
 * @param {string} [zone] The time zone the tests run in.
 * @param {string[]} [files] Only these, and what else is asked of Vitest.
 */
async function vitest(project, zone = HOME_ZONE, files = []) {
  const report = path.join(REPORTS, `${project}-${zone.replace('/', '-')}.json`);
  // Asked for alone it reports as it goes; in the long row it speaks only when something failed.
  const alone = asked.length > 0;
  /** @type {string[]} */
  const output = [];
  const code = await runNode(
    [
      tool('vitest/vitest.mjs'),
      'run',
      `--project=${project}`,
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${report}`,
      ...files,
      ...passedOn,
    ],
    // Node reads it as it starts; later it is too late on Windows, and in threads everywhere.
    { env: { TZ: zone }, ...(alone ? {} : { onOutput: (text) => output.push(text) }) },
  );
  if (code !== 0) console.log(output.join('').trimEnd());
  return tallyOf(report, code, (json) => ({
    passed: numberIn(json, 'numPassedTests'),
    failed: numberIn(json, 'numFailedTests'),
    skipped: numberIn(json, 'numPendingTests') + numberIn(json, 'numTodoTests'),
  }));
}

async function e2e() {
  if (!(await buildIfChanged())) return FAILED;
  return playwright('e2e', {});
}

async function firefox() {
  const { findFirefox } = await import('./lib/firefox.mjs');
  const found = findFirefox();
  if (!found) {
    console.log('No Firefox was found. Install firefox-esr, or set FIREFOX_PATH.');
    return FAILED;
  }
  if (!(await buildIfChanged())) return FAILED;
  return playwright('firefox', { E2E_FIREFOX: '1' });
}

async function pictures() {
  if (!(await buildIfChanged())) return FAILED;
  return playwright('pictures', { PICTURES: '1' }, ['tests/pictures']);
}

/** In the engine of Safari, through its own driver: Playwright drives only a WebKit of its own. */
async function webkit() {
  if (!(await buildIfChanged())) return FAILED;
  let passed = 0;
  const code = await runNode([path.join(ROOT, 'tests', 'webkit', 'smoke.mjs')], {
    onOutput(text) {
      process.stdout.write(text);
      passed += text.split('✓').length - 1;
    },
  });
  return { passed, failed: code === 0 ? 0 : 1, skipped: 0 };
}

/**
 * @param {string} name
 * @param {NodeJS.ProcessEnv} env
 * @param {string[]} [files] Only these.
 */
async function playwright(name, env, files = []) {
  const report = path.join(REPORTS, `${name}.json`);
  const code = await runNode([tool('@playwright/test/cli.js'), 'test', ...files, ...passedOn], {
    // What a journey reckons itself must be in the zone of its browser.
    env: { ...env, TZ: process.env.E2E_TZ ?? HOME_ZONE, E2E_REPORT: report },
  });
  return tallyOf(report, code, (json) => {
    const stats = 'stats' in json && typeof json.stats === 'object' && json.stats ? json.stats : {};
    return {
      passed: numberIn(stats, 'expected') + numberIn(stats, 'flaky'),
      failed: numberIn(stats, 'unexpected'),
      skipped: numberIn(stats, 'skipped'),
    };
  });
}

/**
 * What a report says; a run that ended badly without naming a test counts as one failure.
 *
 * @param {string} report
 * @param {number} code
 * @param {(json: object) => Tally} read
 * @returns {Tally}
 */
function tallyOf(report, code, read) {
  try {
    /** @type {unknown} */
    const json = JSON.parse(readFileSync(report, 'utf8'));
    const tally = typeof json === 'object' && json ? read(json) : FAILED;
    return code !== 0 && tally.failed === 0 ? { ...tally, failed: 1 } : tally;
  } catch {
    return FAILED;
  }
}

/**
 * @param {object} json
 * @param {string} key
 */
function numberIn(json, key) {
  const value = /** @type {Record<string, unknown>} */ (json)[key];
  return typeof value === 'number' ? value : 0;
}

/** @param {string} message */
function stop(message) {
  console.error(message);
  return false;
}
