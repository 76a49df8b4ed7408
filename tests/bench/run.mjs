/**
 * Measures the built app in Chromium against a floor in the same run: a bare page on the same origin
 * that does only what cannot be left out. Prints a table and writes `.cache/bench/result.json`.
 * Figures are ratios to the floor; bare times say more about the machine than about the app.
 *
 * `npm run bench [-- S M L]`
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { gzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { buildIfChanged } from '../../scripts/lib/commands.mjs';
import { initialScripts } from '../../scripts/lib/initial-scripts.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { FLOOR_PAGE } from './floor.html.mjs';
import * as measure from './measure.mjs';

const SIZES = { S: 50, M: 500, L: 5000 };
const asked = process.argv.slice(2).filter((name) => name in SIZES);
const sizes = /** @type {(keyof typeof SIZES)[]} */ (asked.length > 0 ? asked : ['S', 'M', 'L']);
const OUT = path.join(ROOT, '.cache', 'bench');

/** The seeding code is TypeScript of the app; Vite bundles it for Node. */
async function bundleSeed() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    build: {
      ssr: path.join(ROOT, 'tests', 'bench', 'seed-file.ts'),
      outDir: OUT,
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'seed-file.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(OUT, 'seed-file.mjs')).href);
}

/** Serves the built app on a port of its own. */
async function serve() {
  const server = spawn(process.execPath, [path.join(ROOT, 'scripts', 'serve.mjs')], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout })) {
    return { address: line.trim(), stop: () => server.kill() };
  }
  throw new Error('the server said nothing');
}

/** @type {{ figure: string, size: string, app: string, floor: string, ratio: number | null, goal: string, met: boolean }[]} */
const rows = [];

/** Writes what is known so far: a long run that is cut off has not been for nothing. */
function keep() {
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'result.json'), `${JSON.stringify(rows, null, 2)}\n`);
}

/**
 * Measures one figure. One that cannot be had is noted with its reason, and costs no other.
 *
 * @param {string} figure
 * @param {string} size
 * @param {number | null} goal Highest ratio that is good; null when the size has no goal.
 * @param {() => Promise<{ app: number, floor: number, unit: string }>} measured
 */
async function note(figure, size, goal, measured) {
  console.log(`${size} ${figure} …`);
  const said = goal === null ? '–' : `≤ ${goal}×`;
  try {
    const { app, floor, unit } = await measured();
    const ratio = Number((app / floor).toFixed(2));
    const met = goal === null || ratio <= goal;
    const words = [app, floor].map((value) => `${value.toFixed(1)} ${unit}`);
    rows.push({ figure, size, app: words[0] ?? '', floor: words[1] ?? '', ratio, goal: said, met });
  } catch (error) {
    const why = String(error).split('\n')[0] ?? '';
    rows.push({ figure, size, app: why, floor: '–', ratio: null, goal: said, met: false });
  }
  keep();
}

/**
 * @param {string} size
 * @param {{ longest: number, floorLongest: number, cards: number }} imported
 */
function noteTasks(size, { longest, floorLongest, cards }) {
  const floor = `${floorLongest.toFixed(0)} ms`;
  const goal = size === 'L' ? 'floor + 50 ms' : '–';
  const met = size !== 'L' || longest <= floorLongest + 50;
  const app = `${longest.toFixed(0)} ms`;
  rows.push({ figure: '(c) longest main-thread task', size, app, floor, ratio: null, goal, met });
  rows.push({
    figure: '(c) from stored to the first cards',
    size,
    app: `${cards.toFixed(0)} ms`,
    floor: '–',
    ratio: null,
    goal: '–',
    met: true,
  });
  keep();
}

// Makes what the seed's sources need, too, and sees to it that what is measured is what stands here.
if (!(await buildIfChanged())) process.exit(1);
const executablePath = findChromium();
const { seedFile } = await bundleSeed();
const { address, stop } = await serve();
const browser = await chromium.launch({
  args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
  ...(executablePath ? { executablePath } : {}),
});

try {
  for (const size of sizes) {
    const context = await browser.newContext({
      viewport: { width: 1440, height: 900 },
      serviceWorkers: 'block',
      locale: 'da-DK',
      timezoneId: 'Europe/Copenhagen',
    });
    await context.route('**/floor.html', (route) =>
      route.fulfill({ contentType: 'text/html', body: FLOOR_PAGE }),
    );
    const seed = seedFile(SIZES[size]);
    const file = path.join(OUT, `${size}.tavle.json`);
    writeFileSync(file, seed.text);
    const emptyHeap = await measure.heapOfEmptyBoard(context, address);
    /** @type {Awaited<ReturnType<typeof measure.importFile>> | null} */
    let imported = null;
    await note('(c) import', size, size === 'L' ? 3 : null, async () => {
      imported = await measure.importFile(context, address, file);
      return imported;
    });
    if (imported) noteTasks(size, imported);
    await note('(a) navigate to the board', size, { S: null, M: 1.5, L: 2 }[size], () =>
      measure.navigate(context, address, seed.board),
    );
    if (size === 'M')
      await note('(b) one act, p95 at 4× throttle', size, 2, () =>
        measure.act(context, address, seed.board),
      );
    await note('(e) heap above an empty board', size, size === 'L' ? 5 : null, () =>
      measure.heap(context, address, seed.board, emptyHeap),
    );
    await context.close();
  }
  const gzip = initialScripts(path.join(ROOT, 'build')).reduce(
    (sum, file) => sum + gzipSync(readFileSync(file)).length,
    0,
  );
  rows.push({
    figure: '(d) JavaScript before the start page',
    size: '–',
    app: `${(gzip / 1000).toFixed(1)} kB`,
    floor: '–',
    ratio: null,
    goal: '≤ 120 kB',
    met: gzip <= 120_000,
  });
} finally {
  await browser.close();
  stop();
}

keep();
console.table(rows);
console.log(`Written to ${path.relative(ROOT, path.join(OUT, 'result.json'))}`);
