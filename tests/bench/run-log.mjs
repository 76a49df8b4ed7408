/**
 * Measures what walks the whole log (whole-log.mjs) in the built app, board by board, and writes
 * `.cache/bench/log.json`.
 *
 *     npm run bench -- --only=log [Y15 L Y2] [--beside FOLDER]
 *
 * `--beside`: another build, measured board by board in turn with this one.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { pathToFileURL } from 'node:url';
import { chromium } from '@playwright/test';
import { build } from 'vite';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { buildIfChanged } from '../../scripts/lib/commands.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { wholeLog } from './whole-log.mjs';

const OUT = path.join(ROOT, '.cache', 'bench');

/** @param {string[]} args @returns {Promise<number>} exit code */
export async function runLog(args) {
  const beside = args.includes('--beside') ? args[args.indexOf('--beside') + 1] : undefined;
  const builds = [path.join(ROOT, 'build'), ...(beside ? [path.resolve(beside)] : [])];
  if (!(await buildIfChanged())) return 1;
  const { seedFile, teamFile } = await bundleSeed();
  const seeds = { Y15: () => teamFile(15), L: () => seedFile(5000), Y2: () => teamFile(2) };
  const asked = Object.entries(seeds).filter(([name]) => args.includes(name));
  /** @type {({ build: string } & import('./whole-log.mjs').Row)[]} */
  const rows = [];
  for (const [size, seed] of asked.length > 0 ? asked : Object.entries(seeds)) {
    const told = seed();
    for (const folder of builds) {
      const { address, stop } = await serve(folder);
      const executablePath = findChromium();
      const browser = await chromium.launch({
        args: [...CHROMIUM_ARGS, '--js-flags=--expose-gc'],
        ...(executablePath ? { executablePath } : {}),
      });
      try {
        await wholeLog({
          newContext: () =>
            browser.newContext({
              viewport: { width: 1440, height: 900 },
              serviceWorkers: 'block',
              locale: 'da-DK',
              timezoneId: 'Europe/Copenhagen',
            }),
          address,
          out: OUT,
          size,
          seed: told,
          add: (row) => {
            rows.push({ build: path.basename(folder), ...row });
            writeFileSync(path.join(OUT, 'log.json'), `${JSON.stringify(rows, null, 2)}\n`);
          },
        });
      } finally {
        await browser.close();
        stop();
      }
    }
  }
  console.table(rows);
  return 0;
}

/** The seeding code is TypeScript of the app; Vite bundles it for Node. */
async function bundleSeed() {
  mkdirSync(OUT, { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    resolve: { alias: { $lib: path.join(ROOT, 'src', 'lib') } },
    build: {
      ssr: path.join(ROOT, 'tests', 'bench', 'seed-file.ts'),
      outDir: path.join(OUT, 'log-seed'),
      emptyOutDir: true,
      rollupOptions: { output: { entryFileNames: 'seed-file.mjs' } },
    },
  });
  return import(pathToFileURL(path.join(OUT, 'log-seed', 'seed-file.mjs')).href);
}

/** Serves a built app on a port of its own. @param {string} folder */
async function serve(folder) {
  const script = path.join(ROOT, 'scripts', 'serve.mjs');
  const server = spawn(process.execPath, [script, '--folder', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  for await (const line of createInterface({ input: server.stdout }))
    return { address: line.trim(), stop: () => server.kill() };
  throw new Error('the server said nothing');
}
