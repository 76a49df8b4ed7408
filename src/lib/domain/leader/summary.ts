/**
 * What a leader sees of a board: what waits for an answer, what was learned, what stands in the way, and
 * how the goals stand. Made of the board's records alone. Nobody who is responsible for something, works
 * on it, wrote it or was present is in it: of people there are only those who asked, are asked, and
 * answered. Rules [LEADER-9] and [LEADER-10].
 */
import { RECORD_KINDS } from '../records/kind-names';
import type { AllOf } from './summary-about';
import { goalsOf, type GoalLine } from './summary-goals';
import { lessonsOf, type Lesson } from './summary-lessons';
import { questionsOf, type AnsweredLine, type OpenLine } from './summary-questions';
import { peopleOf, type Person } from './summary-people';
import { saidOf, type DirectionLine, type TeamQuestionLine } from './summary-said';
import { inTheWayOf, type WayLine } from './summary-way';

/** Lessons that stand in the summary itself; the rest are read when somebody searches. */
export const NEWEST_LESSONS = 20;

/** See the module's head. */
export interface Summary {
  board: string;
  name: string;
  municipality: string;
  /** the example it is a copy of, or '' */
  origin: string;
  /** the day something was last done on it, YYYY-MM-DD */
  changedOn: string;
  /** the leaders of the team */
  leaders: Person[];
  open: OpenLine[];
  answered: AnsweredLine[];
  /** the newest, newest first */
  lessons: Lesson[];
  inTheWay: WayLine[];
  goals: GoalLine[];
  /** planned tavlemøder, the earliest first */
  planned: { on: string; time: string | null }[];
  direction: DirectionLine | null;
  asked: TeamQuestionLine[];
}

/** A summary, and every lesson of the board for the search. */
export interface Summarised {
  summary: Summary;
  lessons: Lesson[];
}

/**
 * Sums a board up.
 *
 * @param all the board's records
 * @returns null when its own record is not there, or removed
 */
export function summaryOf(board: string, all: AllOf): Summarised | null {
  const own = all('board').find(({ id }) => id === board);
  if (!own || own.removed) return null;
  const lessons = lessonsOf(all);
  const people = peopleOf(all('member'));
  return {
    lessons,
    summary: {
      board,
      name: own.name,
      municipality: own.municipality,
      origin: own.origin,
      changedOn: changedOn(all),
      leaders: people.leaders,
      ...questionsOf(all, people),
      lessons: lessons.slice(0, NEWEST_LESSONS),
      inTheWay: inTheWayOf(all),
      goals: goalsOf(all, lessons),
      planned: plannedOf(all),
      ...saidOf(all, people),
    },
  };
}

function changedOn(all: AllOf): string {
  let latest = '';
  for (const kind of RECORD_KINDS)
    for (const { updatedAt } of all(kind)) if (updatedAt > latest) latest = updatedAt;
  return latest.slice(0, 10);
}

function plannedOf(all: AllOf): Summary['planned'] {
  return all('meeting')
    .filter(({ removed, state }) => !removed && state === 'planned')
    .flatMap(({ on, time }) => (on === null ? [] : [{ on, time }]))
    .sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

function key({ on, time }: { on: string; time: string | null }): string {
  return `${on} ${time ?? ''}`;
}
