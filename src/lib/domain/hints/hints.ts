/**
 * Hints about how a prøvehandling is tested: never grades, each with its reason and its source.
 * Rules [HINT-1] to [HINT-10].
 */
import { isStale, type Card } from '../board/card';
import type { IsoDate } from '../cadence/iso-date';
import { expectationChanged } from '../cycle/acts';
import { numberCycles, phaseOf } from '../cycle/numbering';
import { SIZES, type Cycle } from '../records/cycle';

/** Every hint there is, in the order they are shown. */
export const HINT_KINDS = [
  'noExpectation',
  'expectationChanged',
  'startsLarge',
  'severalAtOnce',
  'emptyReflection',
  'adaptWithoutNext',
  'noFollowUp',
  'noOwner',
  'nothingNew',
] as const;
/** See {@link HINT_KINDS}. */
export type HintKind = (typeof HINT_KINDS)[number];

/** Where a hint comes from: Taylor et al. 2014, Knudsen et al. 2019, or the Danish evaluation [LP]. */
export type HintSource = 'taylor2014' | 'knudsen2019' | 'lp2020';

const SOURCES: Readonly<Record<HintKind, readonly HintSource[]>> = {
  noExpectation: ['taylor2014'],
  expectationChanged: ['taylor2014'],
  startsLarge: ['lp2020', 'taylor2014'],
  severalAtOnce: ['lp2020'],
  emptyReflection: ['knudsen2019', 'lp2020'],
  adaptWithoutNext: ['taylor2014', 'knudsen2019'],
  noFollowUp: ['lp2020'],
  noOwner: ['lp2020'],
  nothingNew: ['lp2020'],
};

/** One hint. `cycle` is the cycle it is about; null when it is about the whole test. */
export interface Hint {
  kind: HintKind;
  cycle: string | null;
  sources: readonly HintSource[];
}

/** A first cycle is small up to this step ("få"). */
const SMALL_STEPS = SIZES.indexOf('few');

/** Hints about one test, in the order of {@link HINT_KINDS}; at most one of a kind for each cycle. */
export function hintsFor(card: Card, today: IsoDate): Hint[] {
  const found: [HintKind, string | null][] = [];
  for (const cycle of card.cycles) {
    for (const kind of aboutCycle(cycle, card.cycles)) found.push([kind, cycle.id]);
  }
  if (card.column !== 'closed') {
    const { nextFollowUp, presentOn, owner } = card.test;
    if (nextFollowUp === null && presentOn === null) found.push(['noFollowUp', null]);
    if (owner === null) found.push(['noOwner', null]);
    if (isStale(card, today)) found.push(['nothingNew', null]);
  }
  return HINT_KINDS.flatMap((wanted) =>
    found
      .filter(([kind]) => kind === wanted)
      .map(([kind, cycle]) => ({ kind, cycle, sources: SOURCES[kind] })),
  );
}

function aboutCycle(cycle: Cycle, all: readonly Cycle[]): HintKind[] {
  const phase = phaseOf(cycle);
  const hints: HintKind[] = [];
  const expected = cycle.stamp ? cycle.stamp.prediction : cycle.prediction;
  if (phase !== 'closed' && !expected.trim()) hints.push('noExpectation');
  else if (expectationChanged(cycle)) hints.push('expectationChanged');
  if (phase !== 'closed' && numberCycles(all).get(cycle.id)?.depth === 1) {
    if (SIZES.indexOf(cycle.size ?? 'single') > SMALL_STEPS) hints.push('startsLarge');
    if (cycle.several) hints.push('severalAtOnce');
  }
  const reflects = phase === 'reflect' || phase === 'closed';
  if (reflects && !cycle.learned.trim()) hints.push('emptyReflection');
  if (
    phase === 'closed' &&
    cycle.decision?.kind === 'adapt' &&
    !all.some((other) => other.parentCycleId === cycle.id)
  )
    hints.push('adaptWithoutNext');
  return hints;
}
