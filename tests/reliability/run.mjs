/**
 * `npm run reliability`: everything that is random, hostile or rare, in full, and the report of it in
 * `docs/reliability.md`. Most of the same tests run as small samples in `npm test`.
 *
 * `npm run reliability -- [--share 0.1] [--only fuzz,crash] [--seed 1]`
 *
 * With `--only` the other parts of the report stay as they are.
 */
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { format } from 'prettier';
import { buildIfChanged, runNode, tool } from '../../scripts/lib/commands.mjs';
import { ROOT } from '../../scripts/lib/project.mjs';
import { provideChromium } from '../../scripts/lib/provide-chromium.mjs';
import { PARTS, reportOf } from './report.mjs';

const FIGURES = path.join(ROOT, 'docs', 'reliability.json');
const REPORT = path.join(ROOT, 'docs', 'reliability.md');
const OUT = path.join(ROOT, '.cache', 'reliability');

const { values } = parseArgs({
  options: {
    share: { type: 'string', default: '1' },
    only: { type: 'string', default: Object.keys(PARTS).join() },
    seed: { type: 'string', default: '1' },
  },
});
const share = Number(values.share);
const asked = values.only.split(',');
const unknown = asked.filter((name) => !(name in PARTS));
if (!(share > 0 && share <= 1) || !Number.isInteger(Number(values.seed)) || unknown.length > 0) {
  console.error(
    `--share is above 0 and at most 1, --seed a whole number, and the parts are ${Object.keys(PARTS).join(', ')}.`,
  );
  process.exit(1);
}
const chromium = await provideChromium();
if (chromium === undefined) process.exit(1);
const env = {
  CHROMIUM_PATH: chromium,
  RELIABILITY_SHARE: String(share),
  RELIABILITY_SEED: values.seed,
};

mkdirSync(OUT, { recursive: true });
let failed = false;
for (const name of asked) {
  const part = PARTS[name];
  if (!part) continue;
  console.log(`${name} …`);
  if (part.with === 'playwright' && !(await buildIfChanged())) process.exit(1);
  const out = path.join(OUT, `${name}.json`);
  rmSync(out, { force: true });
  const args =
    part.with === 'vitest'
      ? [tool('vitest/vitest.mjs'), 'run', '--project=unit', part.file]
      : [
          tool('@playwright/test/cli.js'),
          'test',
          part.file,
          '--workers',
          '1',
          '--reporter',
          'line',
        ];
  if ((await runNode(args, { env })) !== 0) {
    failed = true;
    console.log(`${name}: something was found.`);
  }
  // As each part ends: what comes after it may be broken off.
  await write(name, out);
}

/**
 * Takes the figures of a part that has ended into the report.
 *
 * @param {string} name
 * @param {string} out where the part has left its figures
 */
async function write(name, out) {
  /** @type {Record<string, import('./report.mjs').Told>} */
  const figures = existsSync(FIGURES) ? JSON.parse(readFileSync(FIGURES, 'utf8')) : {};
  figures[name] = {
    date: new Date().toISOString().slice(0, 10),
    // A part that ended before it could count says so in the report, too.
    ...(existsSync(out)
      ? JSON.parse(readFileSync(out, 'utf8'))
      : {
          seed: Number(values.seed),
          runs: 0,
          of: 0,
          findings: ['ended before its time'],
          counts: {},
        }),
  };
  writeFileSync(
    FIGURES,
    await format(JSON.stringify(figures), { parser: 'json', printWidth: 100 }),
  );
  writeFileSync(REPORT, await format(reportOf(figures), { parser: 'markdown', printWidth: 100 }));
}
console.log(`Written: docs/reliability.md`);
process.exitCode = failed ? 1 : 0;
