/** What a team has learned, circle by circle, in tests that were stopped too. [LEADER-11] */
import { learnedOn } from '../cycle/learned-on';
import type { DecisionKind } from '../records/cycle';
import { aboutIn, type Titled, type AllOf } from './summary-about';

/** What one læringscirkel taught. */
export interface Lesson {
  /** the læringscirkel */
  id: string;
  text: string;
  /** the day it was decided, reflected on, or written; YYYY-MM-DD */
  on: string;
  decision: DecisionKind | null;
  test: Titled;
  point: Titled | null;
}

/** Every lesson of a board, newest first. */
export function lessonsOf(all: AllOf): Lesson[] {
  const about = aboutIn(all);
  return all('cycle')
    .filter(({ removed, learned }) => !removed && learned.trim() !== '')
    .flatMap((cycle) => {
      const { test, point } = about({ pointId: null, testActionId: cycle.testActionId });
      if (!test) return [];
      const { id, decision, learned } = cycle;
      const on = learnedOn(cycle);
      return [{ id, text: learned.trim(), on, decision: decision?.kind ?? null, test, point }];
    })
    .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? 1 : -1));
}
