/**
 * What happened since the team last stood at the board. Rules [MEET-11], [MEET-18] and [LEADER-15].
 */
import { asksShown } from '../leader/asks';
import type { Cycle } from '../records/cycle';
import { answersOf, type DecisionRequest, type LeaderAnswer } from '../records/decision-request';
import type { DevelopmentPoint } from '../records/development-point';
import type { Idea } from '../records/idea';
import { isOpenQuestion, type LeaderQuestion } from '../records/leader-question';
import type { Meeting } from '../records/meeting';
import type { Observation } from '../records/observation';
import type { ParkedItem } from '../records/parked-item';
import { isOpenTask, type Task } from '../records/task';
import type { TestAction } from '../records/test-action';
import { isLate, type Rest } from '../team/rest';
import { endOf } from './meetings';

/** Records of the board that are not removed. */
export interface BoardRecords {
  tasks: readonly Task[];
  observations: readonly Observation[];
  ideas: readonly Idea[];
  points: readonly DevelopmentPoint[];
  tests: readonly TestAction[];
  cycles: readonly Cycle[];
  requests: readonly DecisionRequest[];
  parked: readonly ParkedItem[];
  asks: readonly LeaderQuestion[];
}

/** News since the last meeting. A test stands in one of `tests`, `started` and `reflected`. [MEET-18] */
export interface SinceLast {
  done: Task[];
  /** tasks whose day has passed, pauses aside, and that are not done */
  missing: Task[];
  observations: Observation[];
  ideas: Idea[];
  points: DevelopmentPoint[];
  /** new tests that have come no further */
  tests: TestAction[];
  /** cycles that began to be tried */
  started: Cycle[];
  /** cycles that went to Til refleksion */
  reflected: Cycle[];
  /** what the last meeting decided [MEET-20] */
  decided: Cycle[];
  decisions: Cycle[];
  /** what leaders have answered, each by itself [LEADER-3] */
  answers: { request: DecisionRequest; answer: LeaderAnswer }[];
  cameBack: ParkedItem[];
  /** what leaders ask the team, until it is answered or let lie; and answers, this meeting's too [LEADER-15] */
  asked: LeaderQuestion[];
}

/**
 * What is new since a meeting. What happens in the meeting now is not "since last", except that a
 * task ticked off in it moves from missing to done. Before the first meeting everything is new. [MEET-11]
 *
 * @param last the meeting held last, or null
 * @param current the meeting now
 * @param rests the team's pauses
 */
export function sinceLast(
  last: Meeting | null,
  current: Pick<Meeting, 'id' | 'startedAt'>,
  records: BoardRecords,
  today: string,
  rests: readonly Rest[],
): SinceLast {
  const end = last ? endOf(last) : '';
  const day = last?.on ?? end.slice(0, 10);
  const other = (meeting: string | null): boolean => meeting !== current.id && meeting !== last?.id;
  const fresh = (made: { createdAt: string; createdIn: string | null }): boolean =>
    made.createdAt > end && other(made.createdIn);
  return {
    done: records.tasks.filter((t) => t.done !== null && t.done.on >= day && t.updatedAt > end),
    missing: records.tasks
      .filter((t) => isOpenTask(t) && isLate(t.due, today, rests))
      .sort((a, b) => ((a.due ?? '') < (b.due ?? '') ? -1 : 1)),
    observations: records.observations.filter(fresh),
    ideas: records.ideas.filter(fresh),
    points: records.points.filter(fresh),
    ...testNews(records, fresh, { end, day, now: current.startedAt }),
    decided: records.cycles.filter(
      (c) => last !== null && c.decision !== null && c.decision.meeting === last.id,
    ),
    decisions: records.cycles.filter(
      (c) => c.decision !== null && c.decision.on >= day && other(c.decision.meeting),
    ),
    answers: records.requests.flatMap((request) =>
      answersOf(request)
        .filter(({ on, meeting }) => on >= day && other(meeting))
        .map((answer) => ({ request, answer })),
    ),
    cameBack: records.parked.filter(
      (p) => p.cameBack !== null && p.cameBack.on >= day && other(p.cameBack.meeting),
    ),
    asked: asksShown(records.asks).filter(
      (ask) =>
        isOpenQuestion(ask) ||
        (ask.answer !== null && ask.answer.on >= day && ask.answer.meeting !== last?.id),
    ),
  };
}

/**
 * New tests, and those that came further, each by the furthest it came. The day of a cycle does not
 * say at which hour, so the stamp of its expectation tells when it began. [MEET-18]
 */
function testNews(
  { tests, cycles }: Pick<BoardRecords, 'tests' | 'cycles'>,
  fresh: (test: TestAction) => boolean,
  { end, day, now }: { end: string; day: string; now: string | null },
): Pick<SinceLast, 'tests' | 'started' | 'reflected'> {
  const reflected = cycles.filter(
    (c) => c.phase === 'reflect' && c.reflectOn !== null && c.reflectOn >= day && c.updatedAt > end,
  );
  const begun = (at: string): boolean => at > end && (now === null || at < now);
  const further = new Set(reflected.map((c) => c.testActionId));
  const started = cycles.filter(
    (c) => c.phase === 'test' && c.stamp && begun(c.stamp.at) && !further.has(c.testActionId),
  );
  for (const cycle of started) further.add(cycle.testActionId);
  return { tests: tests.filter((t) => fresh(t) && !further.has(t.id)), started, reflected };
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
    points: [],
    tests: news.tests.filter((test) => test.id === testId),
    started: about(news.started),
    reflected: about(news.reflected),
    decided: about(news.decided),
    decisions: about(news.decisions),
    answers: news.answers.filter(({ request }) => request.testActionId === testId),
    cameBack: about(news.cameBack),
    asked: about(news.asked),
  };
}
