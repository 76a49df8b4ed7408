import 'fake-indexeddb/auto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ImportJob } from '$lib/keeping/import/import-job';
import { MAX_FILE_BYTES } from '../../../src/lib/exchange/board-file/board-file';
import { arrive } from '../../../src/lib/storage/log/arrive';
import { BoardDatabase, useDatabase } from '../../../src/lib/storage/database';
import { dumpOf } from '../devices/dump';
import { Random } from '../random';
import { SEED, runsOf, tellFigures } from '../scale';
import { judge } from './judge';
import { sources } from './sources';
import { SPOILINGS } from './spoilings';

const FULL = 10_000;
const SAMPLE = 300;
const runs = runsOf(FULL, SAMPLE);
/** Below this size (characters) every accepted file is stored; of larger ones every tenth. */
const SMALL = 60_000;

let witness: BoardDatabase;
beforeAll(async () => {
  witness = new BoardDatabase('witness');
  useDatabase(witness);
  const small = sources().find((source) => source.name === 'format 1')!;
  await arrive(small.board, small.home);
});
afterAll(() => witness.delete());

describe('files that were spoilt', () => {
  it(
    `[FILE-4] ${runs} of them: no exception, no partial write, always a sentence, and what is taken in is sound`,
    { timeout: 30_000 + runs * 2000 },
    async () => {
      const all = sources();
      const before = await dumpOf(witness);
      const counts: Record<string, number> = {};
      const findings = new Set<string>();
      for (let run = 0; run < runs; run += 1) {
        const random = new Random(SEED * 1_000_003 + run);
        // Small ones are read often, large ones sometimes.
        const source = random.chance(0.15)
          ? random.pick(all.slice(0, 2))
          : random.pick(all.slice(2));
        const [name, spoil] = SPOILINGS[run % SPOILINGS.length]!;
        const stored = source.text.length < SMALL || random.chance(0.1);
        useDatabase(witness);
        const verdict = await judge(
          spoil(source, random),
          source,
          `fuzz-${String(run)}`,
          stored ? (source.partial || random.chance(0.5) ? ['home'] : ['away']) : [],
        );
        const word = verdict.outcome.replace(/: .*$/, '');
        counts[word] = (counts[word] ?? 0) + 1;
        for (const fault of verdict.faults)
          findings.add(`run ${String(run)}, ${source.name}, ${name}: ${fault}`);
      }
      if ((await dumpOf(witness)) !== before) findings.add('a refused file wrote something');
      tellFigures('fuzz', { runs, of: FULL, findings: [...findings], counts });
      expect([...findings]).toEqual([]);
      expect(counts['refused']).toBeGreaterThan(runs / 2);
      expect(Object.keys(counts).join()).toContain('accepted');
      expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    },
  );

  it('[FILE-4] a file that is too large is refused by its size, before a byte of it is read', async () => {
    const file = {
      size: MAX_FILE_BYTES + 1,
      arrayBuffer: () => Promise.reject(new Error('was read')),
    } as unknown as Blob;
    expect(await new ImportJob().read(file, () => undefined)).toEqual({
      ok: false,
      error: { kind: 'too-large', bytes: MAX_FILE_BYTES + 1, max: MAX_FILE_BYTES },
    });
  });
});
