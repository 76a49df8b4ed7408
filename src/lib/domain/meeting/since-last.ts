/**
 * What happened since the team last stood at the board. Rule [MEET-11]; source: domain.md §2.
 */
import type { Cycle } from '../records/cycle';
import { type DecisionRequest } from '../records/decision-request';
import type { Idea } from '../records/idea';
import type { Meeting } from '../records/meeting';
import type { Observation } from '../records/observation';
import type { ParkedItem } from '../records/parked-item';
import { isOpenTask, type Task } from '../records/task';
import { endOf } from './meetings';

/** Records of the board that are not removed. */
export interface BoardRecords {
  tasks: readonly Task[];
  observations: readonly Observation[];
  ideas: readonly Idea[];
  cycles: readonly Cycle[];
  requests: readonly DecisionRequest[];
  parked: readonly ParkedItem[];
}

/** News since the last meeting. `missing` are tasks whose day has passed and that are not done. */
export interface SinceLast {
  done: Task[];
  missing: Task[];
  observations: Observation[];
  ideas: Idea[];
  decisions: Cycle[];
  answers: DecisionRequest[];
  cameBack: ParkedItem[];
}

/**
 * What is new since a meeting. What happens in the meeting now is not "since last", except that a
 * task ticked off in it moves from missing to done. Before the first meeting everything is new. [MEET-11]
 *
 * @param last the meeting held last, or null
 * @param current id of the meeting now
 */
export function sinceLast(
  last: Meeting | null,
  current: string,
  records: BoardRecords,
  today: string,
): SinceLast {
  const end = last ? endOf(last) : '';
  const day = last?.on ?? end.slice(0, 10);
  const other = (meeting: string | null): boolean => meeting !== current && meeting !== last?.id;
  const fresh = (made: { createdAt: string; createdIn: string | null }): boolean =>
    made.createdAt > end && other(made.createdIn);
  return {
    done: records.tasks.filter((t) => t.done !== null && t.done.on >= day && t.updatedAt > end),
    missing: records.tasks
      .filter((t) => isOpenTask(t) && t.due !== null && t.due < today)
      .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)),
    observations: records.observations.filter(fresh),
    ideas: records.ideas.filter(fresh),
    decisions: records.cycles.filter(
      (c) => c.decision !== null && c.decision.on >= day && other(c.decision.meeting),
    ),
    answers: records.requests.filter(
      (r) => r.answer !== null && r.answer.on >= day && other(r.answer.meeting),
    ),
    cameBack: records.parked.filter(
      (p) => p.cameBack !== null && p.cameBack.on >= day && other(p.cameBack.meeting),
    ),
  };
}

/** The part of the news that is about one test. */
export function aboutTest(news: SinceLast, testId: string): SinceLast {
  const about = <R extends { testActionId: string | null }>(list: R[]): R[] =>
    list.filter((record) => record.testActionId === testId);
  return {
    done: about(news.done),
    missing: about(news.missing),
    observations: about(news.observations),
    ideas: [],
    decisions: about(news.decisions),
    answers: about(news.answers),
    cameBack: about(news.cameBack),
  };
}
