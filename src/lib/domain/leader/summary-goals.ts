/** How the goals of a team stand, in the team's own order of its points. */
import { byOrder, cardOf, type Card } from '../board/card';
import type { DevelopmentPoint, GoalAnswer } from '../records/development-point';
import { answeredLast, signsOf } from '../signs/signs';
import { factsOf, recordsOf, type PointFact } from '../team/facts';
import type { Cycle } from '../records/cycle';
import type { SignSeen } from '../records/sign';
import type { AllOf } from './summary-about';
import type { Lesson } from './summary-lessons';

/** The latest answer to "Er vi tættere på målet?". */
export interface GoalAnswered {
  answer: GoalAnswer;
  why: string;
  on: string;
}

/** An udviklingspunkt as a leader reads it. */
export interface GoalLine {
  id: string;
  title: string;
  goal: string;
  /** the text on tegn from before there were any of their own, or '' */
  signsText: string;
  signs: { id: string; text: string; last: SignSeen | null }[];
  answered: GoalAnswered | null;
  learned: { text: string; on: string } | null;
  closed: { on: string; note: string } | null;
  /** how it stands, in place of a grade */
  facts: PointFact[];
}

/**
 * Every point, open and closed.
 *
 * @param lessons of the board, newest first
 */
export function goalsOf(all: AllOf, lessons: readonly Lesson[]): GoalLine[] {
  const signs = all('sign');
  const cards = cardsOf(all);
  return all('developmentPoint')
    .filter(({ removed }) => !removed)
    .sort(byOrder)
    .map((point) => {
      const newest = lessons.find((lesson) => lesson.point?.id === point.id);
      return {
        id: point.id,
        title: point.title,
        goal: point.goal,
        signsText: point.signs.trim(),
        signs: signsOf(point.id, signs).map((sign) => ({
          id: sign.id,
          text: sign.text,
          last: answeredLast(sign),
        })),
        answered: answeredOf(point),
        learned: newest ? { text: newest.text, on: newest.on } : null,
        closed: point.closed,
        facts: factsOf(recordsOf(point, { cards, signs })).map(brief),
      };
    });
}

/** What a fact rests on is told where it is one record; of more it is only known that there are. */
function brief(fact: PointFact): PointFact {
  return { ...fact, rests: fact.rests.slice(0, 2) };
}

function cardsOf(all: AllOf): Card[] {
  const cycles = new Map<string, Cycle[]>();
  for (const cycle of all('cycle')) {
    if (cycle.removed || cycle.testActionId === null) continue;
    const group = cycles.get(cycle.testActionId);
    if (group) group.push(cycle);
    else cycles.set(cycle.testActionId, [cycle]);
  }
  return all('testAction')
    .filter(({ removed }) => !removed)
    .map((test) => cardOf(test, cycles.get(test.id) ?? []));
}

function answeredOf(point: DevelopmentPoint): GoalAnswered | null {
  const [last] = Object.entries(point.goalCheck).sort(([a, { on: one }], [b, { on: other }]) =>
    one === other ? (a < b ? 1 : -1) : one < other ? 1 : -1,
  );
  if (!last) return null;
  const [, { answer, note, on }] = last;
  return { answer, why: note.trim(), on };
}
