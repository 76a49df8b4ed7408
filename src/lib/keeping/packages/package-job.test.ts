import { expect, it } from 'vitest';
import { MAX_PACKAGE_BYTES } from '$lib/exchange/inspiration/read';
import { packageJob } from './package-job';

it('[INSPIRE-7] a file that is too large is refused before a byte of it is read', async () => {
  const huge = new Blob([new Uint8Array(MAX_PACKAGE_BYTES + 1)]);
  huge.arrayBuffer = () => Promise.reject(new Error('it was read'));
  expect(await packageJob(huge)).toEqual({
    ok: false,
    error: { kind: 'too-large', bytes: MAX_PACKAGE_BYTES + 1, max: MAX_PACKAGE_BYTES },
  });
});

it('[INSPIRE-7] a file that nests half a million deep is refused, and nothing is thrown', async () => {
  const deep = new Blob([
    '{"format":"forbedringstavlen-inspiration","version":1,"x":',
    '['.repeat(500_000),
  ]);
  expect((await packageJob(deep)).ok).toBe(false);
});
