/** What someone still has on their plate, and how it is handed over when they leave the team. */
import type { DraftChange } from '../log/change';
import type { Phase } from '../records/phase';
import { isUnanswered, type DecisionRequest } from '../records/decision-request';
import { isOpenPoint, type DevelopmentPoint } from '../records/development-point';
import { edited } from '../records/make';
import { isParked, type ParkedItem } from '../records/parked-item';
import { isOpenTask, type Task } from '../records/task';
import type { TestAction } from '../records/test-action';

/** Kinds of work that have someone responsible. */
export type WorkKind =
  'testAction' | 'task' | 'developmentPoint' | 'parkedItem' | 'decisionRequest';

/** One piece of open work. `text` is as it is stored: it may be empty. */
export interface WorkItem {
  kind: WorkKind;
  id: string;
  text: string;
}

/** The records that open work is looked for in. `column` is where a test stands. */
export interface TeamRecords {
  cards: readonly { test: TestAction; column: Phase }[];
  tasks: readonly Task[];
  points: readonly DevelopmentPoint[];
  parked: readonly ParkedItem[];
  requests: readonly DecisionRequest[];
}

/** Everything open that a member answers for: tests first, then tasks, points, parked points and questions. */
export function openWorkOf(member: string, records: TeamRecords): WorkItem[] {
  const { cards, tasks, points, parked, requests } = records;
  return [
    ...cards
      .filter(({ test, column }) => test.owner === member && column !== 'closed')
      .map(({ test }) => ({ kind: 'testAction' as const, id: test.id, text: test.title })),
    ...tasks
      .filter((task) => task.owner === member && isOpenTask(task))
      .map((task) => ({ kind: 'task' as const, id: task.id, text: task.text })),
    ...points
      .filter((point) => point.owner === member && isOpenPoint(point))
      .map((point) => ({
        kind: 'developmentPoint' as const,
        id: point.id,
        text: point.title,
      })),
    ...parked
      .filter((item) => item.owner === member && isParked(item))
      .map((item) => ({ kind: 'parkedItem' as const, id: item.id, text: item.text })),
    ...requests
      .filter((request) => request.to === member && isUnanswered(request))
      .map((request) => ({
        kind: 'decisionRequest' as const,
        id: request.id,
        text: request.question,
      })),
  ];
}

/**
 * Someone leaves and their work goes on with others: one act.
 *
 * @param takers who takes each piece, by its id; null leaves it without anyone for now
 * @param contributing ids of open tests the member helps with; they stop being a contributor
 * @param leftOn the member's last day, or null when they stay and only hand over
 */
export function handOver(
  member: string,
  work: readonly WorkItem[],
  takers: Readonly<Record<string, string | null>>,
  contributing: readonly string[],
  leftOn: string | null,
): DraftChange[] {
  return [
    ...work
      .filter((item) => takers[item.id] !== undefined && takers[item.id] !== member)
      .map((item) =>
        edited(item.kind, item.id, {
          [item.kind === 'decisionRequest' ? 'to' : 'owner']: takers[item.id] ?? null,
        }),
      ),
    ...contributing.map((test) => edited('testAction', test, { [`contributor.${member}`]: null })),
    ...(leftOn === null ? [] : [edited('member', member, { leftOn })]),
  ];
}
