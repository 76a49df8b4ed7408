/**
 * The words of the work that stand on the board itself, apart from all others (words.ts, which has these too):
 * what is imported here comes before the first card is seen.
 */
import type { Column } from '$lib/domain/board/card';
import type { BarrierKind } from '$lib/domain/records/barrier';
import type { PointKind } from '$lib/domain/records/core-element';
import { m } from './paraglide/messages.js';

/** A text for each of a kind. */
export type Words<Kind extends string> = Readonly<Record<Kind, () => string>>;

/** The four decisions, and Fortsæt, which is none. */
export type DecisionKind = 'adapt' | 'expand' | 'adopt' | 'stop' | 'continue';

const columnWords: Words<Column> = {
  ideas: () => m.kind_ideas(),
  plan: () => m.words_column_plan(),
  test: () => m.words_column_test(),
  reflect: () => m.words_column_reflect(),
  closed: () => m.words_phase_closed(),
};

/** Idéer · Planlægges · Afprøves · Til refleksion · Afsluttet. */
export function columnWord(kind: Column): string {
  return columnWords[kind]();
}

const decisionWords: Words<DecisionKind> = {
  adapt: () => m.words_decision_adapt(),
  expand: () => m.words_decision_expand(),
  adopt: () => m.words_decision_adopt(),
  stop: () => m.words_decision_stop(),
  continue: () => m.words_decision_continue(),
};

/** Justér · Udvid · Gør fast · Stop · Fortsæt. */
export function decisionWord(kind: DecisionKind): string {
  return decisionWords[kind]();
}

const pointKindWords: Words<PointKind> = {
  intervention: () => m.words_point_intervention(),
  organisational: () => m.words_point_organisational(),
};

/** Kind of an udviklingspunkt: Indsatsnært · Organisatorisk. */
export function pointKindWord(kind: PointKind): string {
  return pointKindWords[kind]();
}

const barrierWords: Words<BarrierKind> = {
  staffing: () => m.words_barrier_staffing(),
  referral: () => m.words_barrier_referral(),
  resources: () => m.words_barrier_resources(),
  time: () => m.words_barrier_time(),
  legislation: () => m.words_barrier_legislation(),
  collaboration: () => m.words_barrier_collaboration(),
  other: () => m.words_barrier_other(),
};

/** Ansættelse · Visitation … */
export function barrierWord(kind: BarrierKind): string {
  return barrierWords[kind]();
}
