/**
 * Measures the built app in Chromium against a floor in the same run: a bare page on the same origin
 * that does only what cannot be left out. App and floor go by turns. Prints a table and writes
 * `.cache/bench/result.json`. Figures are ratios to the floor; bare times say more about the machine
 * than about the app.
 *
 *     npm run bench [-- S M L] [--only=reload,act] [--rounds=15]
 *                   [--compare FILE]   tells what is over 15 % worse than in that earlier result
 *                   [--beside FOLDER]  another build, measured by turns with this one
 *     npm run bench -- --only=log [Y15 L Y2]   what walks the whole log: run-log.mjs
 */
import { spawn } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { parseArgs } from 'node:util';
import { gzipSync } from 'node:zlib';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { buildIfChanged } from '../../scripts/lib/commands.mjs';
import { initialScripts } from '../../scripts/lib/initial-scripts.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { compared, counted } from './compare.mjs';
import * as felt from './felt.mjs';
import * as measure from './measure.mjs';
import { byTurns, percentile } from './rounds.mjs';

/** @typedef {import('./compare.mjs').Row} Row */
/** @typedef {import('./rounds.mjs').Place} Place */
/** @typedef {import('./rounds.mjs').Side} Side */
/** @typedef {{ S?: number, M?: number, L?: number }} Goals By size; a size without one has no goal. */
/** @typedef {{ figure: string, part: string, share: number, goals: Goals, bare?: boolean, unit?: string }} Told */

if (/--only[ =]log\b/.test(process.argv.join(' '))) {
  const { runLog } = await import('./run-log.mjs');
  process.exit(await runLog(process.argv.slice(2)));
}

const SIZES = { S: 50, M: 500, L: 5000 };
const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    only: { type: 'string' },
    rounds: { type: 'string', default: '15' },
    compare: { type: 'string' },
    beside: { type: 'string' },
  },
});
const asked = positionals.filter((name) => name in SIZES);
const sizes = /** @type {(keyof typeof SIZES)[]} */ (asked.length > 0 ? asked : ['S', 'M', 'L']);
const only = flags.only?.split(',');
const ROUNDS = Number(flags.rounds);
const BUILD = path.join(ROOT, 'build');
const OUT = path.join(ROOT, '.cache', 'bench');
/** Read before this run writes its own in the same place. */
const earlier = /** @type {Row[] | null} */ (
  flags.compare ? JSON.parse(readFileSync(flags.compare, 'utf8')) : null
);

/**
 * What is measured by turns: name for `--only`, how its sides are made, how many times the usual rounds,
 * and what is told of them. `bare`: the goal is in the figure itself, and not in times its floor.
 *
 * @type {{ name: string, sizes: readonly string[], often: number, sides: (place: Place) => Promise<{ app: Side, floor: Side }>, told: Told[] }[]}
 */
const BY_TURNS = [
  {
    name: 'reload',
    sizes: ['S', 'M', 'L'],
    often: 1,
    sides: felt.reload,
    told: [
      {
        figure: 'reload → visible cards',
        part: 'cards',
        share: 0.5,
        goals: { S: 2.5, M: 2.5, L: 3 },
      },
    ],
  },
  {
    name: 'navigate',
    sizes: ['S', 'M', 'L'],
    often: 1,
    sides: (place) => felt.comeBack(place, 'team'),
    told: [{ figure: 'another page → board', part: 'cards', share: 0.5, goals: { M: 1.5, L: 2 } }],
  },
  {
    name: 'test',
    sizes: ['M', 'L'],
    often: 1,
    sides: (place) => felt.comeBack(place, 'test'),
    told: [{ figure: 'test page → board', part: 'cards', share: 0.5, goals: { M: 2, L: 2.5 } }],
  },
  {
    name: 'act',
    sizes: ['M', 'L'],
    often: 2,
    sides: felt.act,
    told: [
      { figure: 'an act seen, 4×, p95', part: 'seen', share: 0.95, goals: { M: 1.5 } },
      {
        figure: 'an act stored and seen, 4×, p95',
        part: 'told',
        share: 0.95,
        goals: { M: 2.5 },
      },
      { figure: 'an act stored and seen, 4×, median', part: 'told', share: 0.5, goals: {} },
    ],
  },
  {
    name: 'letter',
    sizes: ['M', 'L'],
    often: 4,
    sides: felt.letter,
    told: [
      {
        figure: 'a letter typed, main thread, p95',
        part: 'letter',
        share: 0.95,
        goals: { M: 16, L: 16 },
        bare: true,
      },
    ],
  },
  {
    name: 'meeting',
    sizes: ['M'],
    often: 0.6,
    sides: felt.meeting,
    told: [
      { figure: 'Start mødet → first slide', part: 'start', share: 0.5, goals: { M: 3 } },
      { figure: 'Næste → slide', part: 'next', share: 0.5, goals: { M: 2 } },
    ],
  },
];

/** Also told of every figure by turns, where it was measured: what the main thread worked meanwhile. */
const THREAD = 'thread';

/** The seeding code is TypeScript of the app; Vite bundles it for Node. */
async function bundleSeed() {
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { $lib: path.join(ROOT, 'src', 'lib') } },
    build: {
      ssr: path.join(ROOT, 'tests', 'bench', 'seed-file.ts'),
      outDir: OUT,
      emptyOutDir: false,
      rollupOptions: { output: { entryFileNames: 'seed-file.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(OUT, 'seed-file.mjs')).href);
}

/** Serves a built app on a port of its own. @param {string} folder */
async function serve(folder) {
  const server = spawn(
    process.execPath,
    [path.join(ROOT, 'tests', 'bench', 'serve.mjs'), path.resolve(folder)],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  );
  for await (const line of createInterface({ input: server.stdout })) {
    return { address: line.trim(), stop: () => server.kill() };
  }
  throw new Error('the server said nothing');
}

/** @type {Row[]} */
const rows = [];

/** Writes what is known so far: a long run that is cut off has not been for nothing. @param {Row} row */
function keep(row) {
  rows.push(row);
  mkdirSync(OUT, { recursive: true });
  writeFileSync(path.join(OUT, 'result.json'), `${JSON.stringify(rows, null, 2)}\n`);
}

/**
 * Measures something. What cannot be had is noted with its reason, and costs no other.
 *
 * @param {string} name
 * @param {string} size
 * @param {() => Promise<Row[]>} measured
 */
async function note(name, size, measured) {
  if (only && !only.includes(name)) return;
  console.log(`${size} ${name} …`);
  try {
    for (const row of await measured()) keep(row);
  } catch (error) {
    const why = String(error).split('\n')[0] ?? '';
    keep({ figure: name, size, app: null, floor: null, unit: '', goal: null, why });
  }
}

/**
 * @param {(typeof BY_TURNS)[number]} figure
 * @param {keyof typeof SIZES} size
 * @param {Place} place
 * @param {Place | null} other where the other build stands
 * @returns {Promise<Row[]>}
 */
async function turns(figure, size, place, other) {
  const own = await figure.sides(place);
  const beside = other && (await figure.sides(other));
  await beside?.floor.close();
  const sides = { app: own.app, floor: own.floor, ...(beside ? { beside: beside.app } : {}) };
  const all = await byTurns(sides, Math.ceil(ROUNDS * figure.often));
  const of = (/** @type {'app' | 'floor' | 'beside'} */ side, /** @type {Told} */ told) => {
    const values = all[/** @type {'app'} */ (side)]?.[told.part];
    return values ? percentile(values, told.share) : null;
  };
  // A reload may get a process of its own, whose clock begins anew: its work cannot be told by a difference.
  /** @type {Told[]} */
  const thread =
    figure.name === 'reload'
      ? []
      : [
          {
            figure: `${figure.name}: main thread`,
            part: THREAD,
            share: 0.5,
            goals: {},
            bare: true,
          },
        ];
  return [...figure.told, ...thread].flatMap((told) => {
    const app = of('app', told);
    if (app === null) return [];
    const row = { size, floor: told.bare ? null : of('floor', told), unit: 'ms' };
    const goal = told.goals[size] ?? null;
    const before = of('beside', told);
    return [
      { figure: told.figure, app, ...row, goal },
      ...(before === null
        ? []
        : [{ figure: `(beside) ${told.figure}`, app: before, ...row, goal }]),
    ];
  });
}

/** @param {keyof typeof SIZES} size @param {{ longest: number, floorLongest: number, cards: number, app: number, floor: number }} imported @returns {Row[]} */
function ofImport(size, { app, floor, longest, floorLongest, cards }) {
  const isL = size === 'L';
  const base = { size, unit: 'ms' };
  return [
    { ...base, figure: 'import', app, floor, goal: isL ? 3 : null },
    {
      ...base,
      figure: 'import: longest task beyond the floor’s',
      app: Math.max(0, longest - floorLongest),
      floor: null,
      goal: isL ? 50 : null,
    },
    { ...base, figure: 'import: from stored to cards', app: cards, floor: null, goal: null },
  ];
}

/** @param {Row} row @returns {boolean} */
function isMet(row) {
  const value = counted(row);
  return row.goal === null || (value !== null && value <= row.goal);
}

/** @param {Row} row */
function forTable(row) {
  const words = (/** @type {number | null} */ value) =>
    value === null ? '–' : `${value.toFixed(1)} ${row.unit}`;
  const ratio = row.floor === null ? null : counted(row);
  return {
    figure: row.figure,
    size: row.size,
    app: row.why ?? words(row.app),
    floor: words(row.floor),
    ratio: ratio === null ? '–' : Number(ratio.toFixed(2)),
    goal:
      row.goal === null ? '–' : `≤ ${String(row.goal)}${row.floor === null ? ` ${row.unit}` : '×'}`,
    met: row.why === undefined && isMet(row),
  };
}

// Makes what the seed's sources need, too, and sees to it that what is measured is what stands here.
if (!(await buildIfChanged())) process.exit(1);
const executablePath = findChromium();
const { seedFile } = await bundleSeed();
const server = await serve(BUILD);
const besideServer = flags.beside ? await serve(flags.beside) : null;
const browser = await chromium.launch({
  args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
  ...(executablePath ? { executablePath } : {}),
});

/** A browser profile of its own. */
function profile() {
  return browser.newContext({
    viewport: { width: 1440, height: 900 },
    serviceWorkers: 'block',
    locale: 'da-DK',
    timezoneId: 'Europe/Copenhagen',
  });
}

/** Til lederen with ten boards of size M, then with thirty. @returns {Promise<Row[]>} */
async function leaderPage() {
  const context = await profile();
  const { address } = server;
  /** @type {Row[]} */
  const told = [];
  let there = 0;
  for (const boards of [10, 30]) {
    const files = Array.from({ length: boards - there }, (_, at) => {
      const file = path.join(OUT, `leader-${String(there + at)}.tavle.json`);
      writeFileSync(file, seedFile(SIZES.M, there + at).text);
      return file;
    });
    await measure.alsoImport(context, address, files);
    there = boards;
    const sides = await felt.leader({ context, address, board: '', boards });
    const all = await byTurns(sides, ROUNDS);
    told.push({
      figure: `leader: page with ${String(boards)} boards`,
      size: 'M',
      app: percentile(all.app['lines'] ?? [], 0.5),
      floor: percentile(all.floor['lines'] ?? [], 0.5),
      unit: 'ms',
      goal: 2,
    });
  }
  await context.close();
  return told;
}

try {
  for (const size of sizes) {
    const context = await profile();
    const { address } = server;
    const seed = seedFile(SIZES[size]);
    const { board } = seed;
    const file = path.join(OUT, `${size}.tavle.json`);
    writeFileSync(file, seed.text);
    const emptyHeap = await measure.heapOfEmptyBoard(context, address);
    const imported = await measure.importFile(context, address, file);
    await note('import', size, () => Promise.resolve(ofImport(size, imported)));
    const place = { context, address, board };
    const besideContext = besideServer ? await profile() : null;
    if (besideServer && besideContext) {
      await measure.importFile(besideContext, besideServer.address, file);
    }
    const other =
      besideServer && besideContext
        ? { context: besideContext, address: besideServer.address, board }
        : null;
    await note('js', size, async () => {
      const unit = 'kB';
      /** @param {string} named @param {Place} at @param {string} folder @returns {Promise<Row[]>} */
      const weighed = async (named, at, folder) => {
        const { cards, all } = await measure.scripts(at.context, at.address, board, folder);
        const base = { size, floor: null, unit };
        return [
          { ...base, figure: `${named}JavaScript: board to visible cards`, app: cards, goal: 140 },
          { ...base, figure: `${named}JavaScript: board, in 5 s`, app: all, goal: 200 },
        ];
      };
      return [
        ...(await weighed('', place, BUILD)),
        ...(other && flags.beside ? await weighed('(beside) ', other, flags.beside) : []),
      ];
    });
    for (const figure of BY_TURNS) {
      if (figure.sizes.includes(size))
        await note(figure.name, size, () => turns(figure, size, place, other));
    }
    await note('heap', size, async () => {
      const { app, floor, unit } = await measure.heap(context, address, board, emptyHeap);
      const figure = 'heap above an empty board';
      return [{ figure, size, app, floor, unit, goal: size === 'L' ? 5 : null }];
    });
    await context.close();
    await besideContext?.close();
  }
  // What a leader follows: ten boards of a real size, and thirty.
  if (sizes.includes('M')) await note('leader', 'M', leaderPage);
  await note('js', '–', () => {
    const app =
      initialScripts(BUILD).reduce((sum, file) => sum + gzipSync(readFileSync(file)).length, 0) /
      1000;
    const figure = 'JavaScript: start page';
    return Promise.resolve([{ figure, size: '–', app, floor: null, unit: 'kB', goal: 115 }]);
  });
} finally {
  await browser.close();
  server.stop();
  besideServer?.stop();
}

console.table(rows.map(forTable));
console.log(`Written to ${path.relative(ROOT, path.join(OUT, 'result.json'))}`);
if (earlier) {
  const told = compared(earlier, rows);
  const worse = told.filter((one) => one.worse);
  console.table(
    told.map(({ before, now, ...one }) => ({
      ...one,
      before: Number(before.toFixed(2)),
      now: Number(now.toFixed(2)),
    })),
  );
  console.log(
    worse.length === 0 ? 'Nothing is over 15 % worse.' : `${String(worse.length)} over 15 % worse.`,
  );
  if (worse.length > 0) process.exitCode = 1;
}
