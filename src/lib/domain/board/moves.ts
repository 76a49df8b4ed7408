/**
 * Moving a card: which act a move is. A move never just shifts a picture, it does what the column
 * means. Rules [BOARD-6] to [BOARD-8].
 */
import type { DraftChange } from '../log/change';
import type { Verb } from '../log/verbs';
import { goToReflection, moveBack, reopen, startTest, type When } from '../cycle/acts';
import { rankOf } from '../cycle/numbering';
import { createCycle } from '../records/cycle';
import type { Phase } from '../records/phase';
import type { Idea } from '../records/idea';
import { edited } from '../records/make';
import type { Values } from '../records/fields';
import type { Card, Column } from './card';

/** Where a card is put. `order` is its place in the cell; left out, it keeps the one it has. */
export interface Target {
  column: Column;
  pointId: string | null;
  order?: string;
}

/** Why a move cannot be done: a test never becomes an idea, an idea is planned first, and a closed test is taken up again in Planlægges. */
export type Refusal = 'notAnIdea' | 'planFirst' | 'reopenFirst';

/** What a move is. */
export type Move =
  | { kind: 'none' }
  | { kind: 'refused'; why: Refusal }
  /** do this act; `verb` as in the log */
  | { kind: 'act'; verb: Verb; drafts: DraftChange[] }
  /** ask for the decision; the card stays where it is until it is taken */
  | { kind: 'decide' }
  /** open the form that makes the idea a test */
  | { kind: 'compose'; pointId: string | null };

/**
 * Which act moving a test is. To Afprøves it starts the test, to Til refleksion it goes to
 * reflection, back it moves back with its stamp, to Afsluttet it asks for the decision. A new lane
 * or a new place goes with it in the same act. [BOARD-6] [BOARD-7]
 *
 * @param freshCycle id for a cycle, when one has to be made (reopening, or a test without cycles)
 */
export function moveOf(card: Card, target: Target, when: When, freshCycle: string): Move {
  if (target.column === 'ideas') return { kind: 'refused', why: 'notAnIdea' };
  const place = placeFields(card.test, target);
  const placed = Object.keys(place).length > 0 ? [edited('testAction', card.test.id, place)] : [];
  if (target.column === card.column) {
    return placed.length > 0
      ? { kind: 'act', verb: 'move-test', drafts: placed }
      : { kind: 'none' };
  }
  if (target.column === 'closed') return { kind: 'decide' };
  if (card.column === 'closed') {
    if (target.column !== 'plan') return { kind: 'refused', why: 'reopenFirst' };
    const drafts = [...reopen(card.cycles, freshCycle), ...placed];
    return { kind: 'act', verb: 'reopen-test', drafts };
  }
  const [verb, drafts] = phaseAct(card, target.column, when, freshCycle);
  return { kind: 'act', verb, drafts: [...drafts, ...placed] };
}

/**
 * Which act moving an idea is: to another lane or place it is edited, to Planlægges it becomes a
 * test by way of the form. [BOARD-8]
 */
export function moveOfIdea(idea: Idea, target: Target): Move {
  if (target.column === 'plan') return { kind: 'compose', pointId: target.pointId };
  if (target.column !== 'ideas') return { kind: 'refused', why: 'planFirst' };
  const place = placeFields(idea, target);
  return Object.keys(place).length > 0
    ? { kind: 'act', verb: 'edit-idea', drafts: [edited('idea', idea.id, place)] }
    : { kind: 'none' };
}

function placeFields(now: { pointId: string | null; order: string }, target: Target): Values {
  return {
    ...(target.pointId === now.pointId ? {} : { pointId: target.pointId }),
    ...(target.order === undefined || target.order === now.order ? {} : { order: target.order }),
  };
}

function phaseAct(
  card: Card,
  phase: Exclude<Phase, 'closed'>,
  when: When,
  freshCycle: string,
): [verb: Verb, drafts: DraftChange[]] {
  const cycle = card.current;
  if (!cycle)
    return ['move-test', [createCycle({ id: freshCycle }, { testActionId: card.test.id })]];
  if (rankOf(phase) < rankOf(card.column)) return ['move-back', moveBack(cycle, phase)];
  return phase === 'test'
    ? ['start-test', startTest(cycle, when)]
    : ['to-reflection', goToReflection(cycle, when)];
}
