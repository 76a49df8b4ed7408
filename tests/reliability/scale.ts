/**
 * How much is run. `npm test` runs small samples; `npm run reliability` sets the share of the full
 * number, and then each part also leaves its figures for the report.
 */
import { mkdirSync, writeFileSync } from 'node:fs';

const OUT = new URL('../../.cache/reliability/', import.meta.url);

/** Share of the full number of runs, 0 to 1; null in `npm test`. */
const share =
  process.env['RELIABILITY_SHARE'] === undefined ? null : Number(process.env['RELIABILITY_SHARE']);

/** Where the randomness of all runs begins: the same seed gives the same runs. */
export const SEED = Number(process.env['RELIABILITY_SEED'] ?? 1);

/** How many runs are asked for: a share of the full number on demand, else the sample. */
export function runsOf(full: number, sample: number): number {
  return share === null ? sample : Math.max(1, Math.ceil(full * share));
}

/** What a part of the report says about itself. Counts are by a word for people. */
export interface Figures {
  /** stands in the table: "files", "interleavings" */
  runs: number;
  /** the number that the full program has */
  of: number;
  /** faults found in these runs; each is a sentence */
  findings: string[];
  /** counts worth telling, like how many files were refused */
  counts: Record<string, number>;
}

/** Leaves the figures of a part for the report; in `npm test` nothing is left. */
export function tellFigures(part: string, figures: Figures): void {
  if (share === null) return;
  mkdirSync(OUT, { recursive: true });
  writeFileSync(new URL(`${part}.json`, OUT), `${JSON.stringify({ seed: SEED, ...figures })}\n`);
}
