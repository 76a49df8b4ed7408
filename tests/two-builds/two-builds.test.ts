import 'fake-indexeddb/auto';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { beforeAll, describe, expect, it } from 'vitest';
import { FORMAT_VERSION } from '../../src/lib/domain/log/migrations';
import { chance, toldBySeed, wall } from '../reliability/by-seed';
import { Random } from '../reliability/random';
import { SEED, runsOf, tellFigures } from '../reliability/scale';
import { nextFormat } from './next-format.mjs';
import { KEPT, pack } from './pack.mjs';
import { happened, playBuilds, type Build } from './story';

const FULL = 1000;
const SAMPLE = 12;
const runs = runsOf(FULL, SAMPLE);
const OUT = path.join(import.meta.dirname, '..', '..', '.cache', 'two-builds');

let builds: { before: Build; waiting: Build; third: Build; fourth: Build; now: Build; next: Build };

async function load(file: string, name: string): Promise<Build> {
  const bundle = (await import(/* @vite-ignore */ pathToFileURL(file).href)) as Omit<Build, 'name'>;
  return { ...bundle, name };
}

beforeAll(async () => {
  builds = {
    // Read nothing at all while something newer stood in the folder, until it was updated.
    before: await load(path.join(KEPT, 'format-2.mjs'), 'before'),
    // Let what was newer wait, and read the rest: the last that did not know format 3.
    waiting: await load(path.join(KEPT, 'format-2-waiting.mjs'), 'waiting'),
    third: await load(path.join(KEPT, 'format-3.mjs'), 'third'),
    fourth: await load(path.join(KEPT, 'format-4.mjs'), 'fourth'),
    now: await load(await pack(OUT, 'now'), 'now'),
    next: await load(await pack(OUT, 'next', [nextFormat(FORMAT_VERSION)]), 'next'),
  };
}, 120_000);

toldBySeed();

describe('a team whose browsers are updated one by one', () => {
  it('has builds of two formats', () => {
    expect(builds.before.FORMAT_VERSION).toBe(2);
    expect(builds.waiting.FORMAT_VERSION).toBe(2);
    expect(builds.third.FORMAT_VERSION).toBe(3);
    expect(builds.fourth.FORMAT_VERSION).toBe(4);
    expect(builds.now.FORMAT_VERSION).toBe(FORMAT_VERSION);
    expect(builds.next.FORMAT_VERSION).toBe(FORMAT_VERSION + 1);
  });

  it(
    `[FOLDER-7] [FILE-3] ends equal in ${String(runs)} random interleavings; nothing is lost or called damaged, and what a build knows does not wait`,
    { timeout: 60_000 + runs * 10_000 },
    async () => {
      const findings: string[] = [];
      for (let run = 0; run < runs; run += 1) {
        const random = (chance.random = new Random(SEED * 7_000_003 + run));
        const { before, waiting, third, fourth, now, next } = builds;
        const teams = [
          [before, now],
          [waiting, now],
          [third, now],
          [fourth, now],
          [before, waiting, third, fourth, now],
          [now, next],
          [waiting, fourth, now, next],
          [before, now, next],
        ];
        const wrong = await playBuilds(
          teams[run % teams.length]!,
          random,
          `builds-${String(run)}`,
          wall,
          FORMAT_VERSION + 1,
        ).catch((error: unknown) => [error instanceof Error ? (error.stack ?? '') : String(error)]);
        findings.push(...new Set(wrong.map((text) => `run ${String(run)}: ${text}`)));
      }
      tellFigures('builds', { runs, of: FULL, findings, counts: happened });
      expect(findings).toEqual([]);
      const never = Object.entries(happened).filter(([, count]) => count === 0);
      expect(never.map(([what]) => what)).toEqual([]);
    },
  );
});
