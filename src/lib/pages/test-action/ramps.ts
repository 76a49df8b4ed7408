/** The cycles of a test as ramps: the way to where the test stands, and beside it each other branch. */
import { currentCycle, inOrder } from '$lib/domain/cycle/numbering';
import { pathTo } from '$lib/domain/cycle/acts';
import { SIZES, type Cycle, type Size } from '$lib/domain/records/cycle';

/** One ramp, first cycle first. `after` is the cycle it branches off from; null for the first ramp. */
export interface Ramp {
  cycles: Cycle[];
  after: Cycle | null;
}

/**
 * Lays out the tree of cycles. Every cycle stands on exactly one ramp; the first ramp leads to the
 * cycle the card stands for.
 */
export function rampsOf(cycles: readonly Cycle[]): Ramp[] {
  const current = currentCycle(cycles);
  const parents = new Set(cycles.map((c) => c.parentCycleId));
  const leaves = inOrder(cycles).filter((c) => !parents.has(c.id));
  const onTheWay = (leaf: Cycle): boolean => pathTo(leaf, cycles).some((c) => c.id === current?.id);
  const ordered = [...leaves.filter(onTheWay), ...leaves.filter((leaf) => !onTheWay(leaf))];
  const shown = new Set<string>();
  return ordered.flatMap((leaf) => {
    const rest = pathTo(leaf, cycles).filter((c) => !shown.has(c.id));
    for (const cycle of rest) shown.add(cycle.id);
    const after = cycles.find((c) => c.id === rest[0]?.parentCycleId) ?? null;
    return rest.length > 0 ? [{ cycles: rest, after }] : [];
  });
}

/** Steps of the ladder still ahead of a ramp; none once one of its cycles is at the top. */
export function stepsAhead(ramp: Ramp): readonly Size[] {
  const highest = Math.max(...ramp.cycles.map((c) => SIZES.indexOf(c.size ?? 'single')));
  return SIZES.slice(highest + 1);
}
