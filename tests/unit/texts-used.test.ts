/** A text that nobody reads is one more to keep true in two languages. */
import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

const ROOT = new URL('../../', import.meta.url);
const SOURCES = ['src/', 'scripts/'];

function filesIn(folder: string, ending: RegExp): string[] {
  return readdirSync(new URL(folder, ROOT), { recursive: true, encoding: 'utf8' })
    .map((file) => file.replaceAll('\\', '/'))
    .filter((file) => ending.test(file) && !file.includes('paraglide/'))
    .map((file) => readFileSync(new URL(folder + file, ROOT), 'utf8'));
}

it('every text is said somewhere in the app', () => {
  const said = new Set(
    SOURCES.flatMap((folder) => filesIn(folder, /(?<!\.test)\.(?:ts|js|mjs|svelte)$/)).flatMap(
      (text) => [...text.matchAll(/\bm\.([a-z0-9_]+)/g)].map(([, key]) => key),
    ),
  );
  const texts = filesIn('src/lib/i18n/messages/', /\.json$/).flatMap((text) =>
    Object.keys(JSON.parse(text) as object).filter((key) => !key.startsWith('$')),
  );
  expect(texts.length).toBeGreaterThan(2 * 2000);
  expect([...new Set(texts.filter((key) => !said.has(key)))]).toEqual([]);
});
