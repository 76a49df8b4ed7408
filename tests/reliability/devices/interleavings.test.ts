import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Random } from '../random';
import { SEED, runsOf, tellFigures } from '../scale';
import { happened, play, type Wall } from './interleaving';

const FULL = 1000;
const SAMPLE = 25;
const runs = runsOf(FULL, SAMPLE);

// Everything that tells the time follows it, also what asks for a new Date.
const wall: Wall = {
  get now() {
    return Date.now();
  },
  set now(moment) {
    vi.setSystemTime(moment);
  },
};
let random = new Random(SEED);
// eslint-disable-next-line @typescript-eslint/unbound-method -- called on crypto below
const { getRandomValues } = crypto;

beforeEach(() => {
  vi.useFakeTimers({ toFake: ['Date'], now: 0 });
  // Ids come from the seed, so that a run that failed can be played again.
  vi.spyOn(crypto, 'getRandomValues').mockImplementation((into) => {
    if (!(into instanceof Uint8Array)) return getRandomValues.call(crypto, into);
    for (let i = 0; i < into.length; i += 1) into[i] = random.below(256);
    return into;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

describe('devices that write, send files, share a folder and have wrong clocks', () => {
  it(
    `[MERGE-1] end equal in ${runs} random interleavings, with nothing lost`,
    { timeout: 30_000 + runs * 5000 },
    async () => {
      const findings: string[] = [];
      for (let run = 0; run < runs; run += 1) {
        random = new Random(SEED * 1_000_003 + run);
        const name = `devices-${String(run)}`;
        const wrong = await play(random, name, wall).catch((error: unknown) => [String(error)]);
        findings.push(...new Set(wrong.map((text) => `run ${String(run)}: ${text}`)));
      }
      tellFigures('interleavings', { runs, of: FULL, findings, counts: happened });
      expect(findings).toEqual([]);
    },
  );
});
