import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';

/** What makes SvelteKit load a link's page before it is pressed. */
const ASKS = /data-sveltekit-preload-(code|data)/;

test('no link asks to be loaded ahead, so that nothing is missed by not looking for them', () => {
  const sources = readdirSync('src', { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(svelte|html)$/.test(name))
    .map((name) => path.join('src', name));
  expect(sources.length).toBeGreaterThan(100);
  expect(sources.filter((file) => ASKS.test(readFileSync(file, 'utf8')))).toEqual([]);
});
