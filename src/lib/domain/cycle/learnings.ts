/** What was learned in a test, circle by circle. Rule [HANDOVER-2]. */
import type { Cycle } from '../records/cycle';
import { inOrder, numberCycles } from './numbering';

/** What one læringscirkel taught. */
export interface Learning {
  /** label of the cycle, "2" or "2a" */
  readonly number: string;
  readonly text: string;
}

/** Everything that was learned, in order, the latest last; the same words count once, where they stand last. */
export function learningsOf(cycles: readonly Cycle[]): Learning[] {
  const numbers = numberCycles(cycles);
  const all = inOrder(cycles)
    .map(({ id, learned }) => ({ number: numbers.get(id)?.label ?? '', text: learned.trim() }))
    .filter(({ text }) => text !== '');
  return all.filter(({ text }, at) => !all.slice(at + 1).some((later) => later.text === text));
}

/** The latest thing that was learned in a test, or ''. */
export function lastLearned({ cycles }: { readonly cycles: readonly Cycle[] }): string {
  return inOrder(cycles).findLast((c) => c.learned.trim() !== '')?.learned ?? '';
}
