import 'fake-indexeddb/auto';
import { describe, expect, it } from 'vitest';
import { chance, toldBySeed, wall } from '../by-seed';
import { Random } from '../random';
import { SEED, runsOf, tellFigures } from '../scale';
import { happened, play } from './interleaving';

const FULL = 1000;
const SAMPLE = 25;
const runs = runsOf(FULL, SAMPLE);

toldBySeed();

describe('devices that write, send files, share a folder and have wrong clocks', () => {
  it(
    `[MERGE-1] end equal in ${runs} random interleavings, with nothing lost`,
    { timeout: 30_000 + runs * 5000 },
    async () => {
      const findings: string[] = [];
      for (let run = 0; run < runs; run += 1) {
        const random = (chance.random = new Random(SEED * 1_000_003 + run));
        const name = `devices-${String(run)}`;
        const wrong = await play(random, name, wall).catch((error: unknown) => [String(error)]);
        findings.push(...new Set(wrong.map((text) => `run ${String(run)}: ${text}`)));
      }
      tellFigures('interleavings', { runs, of: FULL, findings, counts: happened });
      expect(findings).toEqual([]);
    },
  );
});
