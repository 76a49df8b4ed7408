/**
 * Bundles a build for the tests of two builds in one team.
 *
 * `node tests/two-builds/pack.mjs` keeps the build that stands here as `tests/fixtures/builds/format-N.mjs`,
 * N being its format. Done once, before the format rises; what is kept is never written again.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'vite';
import { ROOT } from '../../scripts/lib/project.mjs';

/** Where the builds that were are kept. */
export const KEPT = path.join(ROOT, 'tests', 'fixtures', 'builds');

/**
 * Bundles the harness with everything it needs into one file.
 *
 * @param {string} folder
 * @param {string} name of the file, without its ending
 * @param {import('vite').Plugin[]} [plugins]
 */
export async function pack(folder, name, plugins = []) {
  mkdirSync(folder, { recursive: true });
  await build({
    root: ROOT,
    configFile: false,
    logLevel: 'error',
    plugins,
    resolve: { alias: { $lib: path.join(ROOT, 'src', 'lib') } },
    ssr: { noExternal: true },
    build: {
      ssr: path.join(ROOT, 'tests', 'two-builds', 'harness.ts'),
      outDir: folder,
      emptyOutDir: false,
      minify: true,
      target: 'node20',
      rolldownOptions: {
        output: { entryFileNames: `${name}.mjs`, codeSplitting: false },
      },
    },
  });
  return path.join(folder, `${name}.mjs`);
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const source = readFileSync(path.join(ROOT, 'src/lib/domain/log/migrations.ts'), 'utf8');
  const format = /FORMAT_VERSION = (\d+)/.exec(source)?.[1];
  if (format === undefined) throw new Error('no format');
  const name = `format-${format}`;
  if (existsSync(path.join(KEPT, `${name}.mjs`)))
    throw new Error(`${name} is kept already, and is never written again.`);
  process.stdout.write(`${await pack(KEPT, name)}\n`);
}
