/** What was agreed to the day of a meeting goes along when that meeting is moved. Rule [MEET-28]. */
import type { Card } from '../board/card';
import type { DraftChange } from '../log/change';
import { edited } from '../records/make';
import type { Meeting } from '../records/meeting';
import { isOpenTask, type Task } from '../records/task';

/** Open tests and tasks agreed to one day. */
export interface AgreedTo {
  /** YYYY-MM-DD */
  readonly day: string;
  readonly cards: readonly Card[];
  readonly tasks: readonly Task[];
}

/**
 * What waits for the meeting on a day: open tests that are followed up or told of that day, and open
 * tasks due then. Nothing while another meeting is planned for the same day. [MEET-28]
 *
 * @param day YYYY-MM-DD; null for none
 * @param meeting id of the meeting that is moved; null where it stands in the rhythm only
 */
export function agreedTo(
  day: string | null,
  meeting: string | null,
  board: {
    readonly cards: readonly Card[];
    readonly tasks: readonly Task[];
    readonly meetings: readonly Meeting[];
  },
): AgreedTo | null {
  if (day === null) return null;
  const another = board.meetings.some(
    (mt) => mt.id !== meeting && mt.on === day && mt.state === 'planned' && !mt.removed,
  );
  if (another) return null;
  const cards = board.cards.filter(
    ({ test, column }) =>
      column !== 'closed' && (test.nextFollowUp === day || test.presentOn === day),
  );
  const tasks = board.tasks.filter((task) => isOpenTask(task) && task.due === day);
  return cards.length + tasks.length > 0 ? { day, cards, tasks } : null;
}

/** Moves it to another day; goes into the act that moves the meeting. [MEET-28] */
export function moveAlong({ day, cards, tasks }: AgreedTo, to: string): DraftChange[] {
  if (to === day) return [];
  return [
    ...cards.map(({ test }) =>
      edited('testAction', test.id, {
        ...(test.nextFollowUp === day ? { nextFollowUp: to } : {}),
        ...(test.presentOn === day ? { presentOn: to } : {}),
      }),
    ),
    ...tasks.map((task) => edited('task', task.id, { due: to })),
  ];
}
