/**
 * Lighthouse on the start page and on an example board, in the built app: `npm run lighthouse`.
 * Lighthouse is fetched by npm when it is asked for; nothing else needs it. Prints the scores of both
 * pages and keeps the whole reports in `.cache/lighthouse/`.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { chromium } from '@playwright/test';
import { CHROMIUM_ARGS, findChromium } from '../../scripts/lib/chromium.mjs';
import { buildIfChanged } from '../../scripts/lib/commands.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';

const LIGHTHOUSE = 'lighthouse@12.8.2';
const OUT = path.join(ROOT, '.cache', 'lighthouse');
const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];

/** @returns {Promise<number>} A port nobody listens at. */
function freePort() {
  return new Promise((done, fail) => {
    const probe = createServer();
    probe.once('error', fail);
    probe.listen(0, '127.0.0.1', () => {
      const at = probe.address();
      probe.close(() => done(typeof at === 'object' && at ? at.port : 0));
    });
  });
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

/**
 * @param {string} name
 * @param {string} url
 * @param {number} port Where the browser listens.
 * @param {string[]} [more]
 * @returns {Promise<Record<string, string | number>>} Scores, 0 to 100.
 */
async function audit(name, url, port, more = []) {
  const file = path.join(OUT, `${name}.json`);
  const args = ['exec', '--yes', '--', LIGHTHOUSE, url, `--port=${String(port)}`];
  args.push('--preset=desktop', '--output=json', `--output-path=${file}`, '--quiet', ...more);
  args.push(`--only-categories=${CATEGORIES.join(',')}`);
  const run = spawn('npm', args, { stdio: 'inherit', shell: process.platform === 'win32' });
  const [status] = await once(run, 'exit');
  if (status !== 0) throw new Error(`Lighthouse gave up on ${name}.`);
  /** @type {{ categories: Record<string, { score: number | null }>, audits: Record<string, { score: number | null, scoreDisplayMode: string, title: string }> }} */
  const report = JSON.parse(readFileSync(file, 'utf8'));
  for (const { score, title, scoreDisplayMode } of Object.values(report.audits)) {
    if (scoreDisplayMode === 'binary' && score === 0) console.log(`${name}: ${title}`);
  }
  const scores = CATEGORIES.map((key) => [
    key,
    Math.round((report.categories[key]?.score ?? 0) * 100),
  ]);
  return { page: name, ...Object.fromEntries(scores) };
}

const executablePath = findChromium();
if (!executablePath) throw new Error('Run `npm test` first: a Chromium is needed.');
mkdirSync(OUT, { recursive: true });
// What is measured is what stands here.
if (!(await buildIfChanged())) process.exit(1);
const { address, stop } = await serve();
const port = await freePort();
const browser = await chromium.launchPersistentContext('', {
  executablePath,
  args: [...CHROMIUM_ARGS, `--remote-debugging-port=${String(port)}`],
});
try {
  const rows = [await audit('start', address, port)];
  // The board is in this browser, so its storage has to be left alone.
  const page = await browser.newPage();
  await page.goto(address);
  await page
    .getByRole('button', { name: /^Åbn eksempel: Spæd|^Open example: / })
    .first()
    .click();
  await page.waitForURL(/#\/tavle\//);
  const board = page.url();
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.close();
  rows.push(await audit('board', board, port, ['--disable-storage-reset']));
  console.table(rows);
} finally {
  await browser.close();
  stop();
}
