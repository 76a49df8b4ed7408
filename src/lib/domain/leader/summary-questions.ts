/** What a team has asked its leader: what waits, and what came of the answers. [LEADER-12] */
import {
  answersOf,
  isUnanswered,
  type DecisionRequest,
  type Verdict,
} from '../records/decision-request';
import type { DecisionKind } from '../records/cycle';
import type { Task } from '../records/task';
import { openQuestions } from './open-questions';
import { settledOn } from './question-order';
import { aboutIn, type About, type AllOf } from './summary-about';
import type { People, Person } from './summary-people';

/** What every line of a question says. */
interface AskedLine extends About {
  id: string;
  text: string;
  /** who asked, where that is known */
  by: Person | null;
  /** who is asked; null where it is the leader, whoever that is */
  to: Person | null;
  askedOn: string | null;
  wantedBy: string | null;
}

/** A question that waits. `otherwise` is what stands still meanwhile. */
export interface OpenLine extends AskedLine {
  otherwise: string;
  passedOn: { to: string; on: string } | null;
}

/** What the team did next: a decision about a test, or a new task. */
export type Next =
  | { kind: 'decision'; decision: DecisionKind; test: string; on: string; id: string }
  | { kind: 'task'; text: string; on: string; id: string };

/** A question that is answered, or none any more. */
export interface AnsweredLine extends AskedLine {
  answers: { verdict: Verdict | null; text: string; on: string; by: Person | null }[];
  dropped: { why: string; on: string } | null;
  /** what the team wrote that came of it */
  outcome: { text: string; on: string } | null;
  next: Next[];
}

/** Most that is told of what the team did next. */
const MOST_NEXT = 3;

/** Questions that wait in the order of [LEADER-2]; answered ones newest first. */
export function questionsOf(
  all: AllOf,
  people: People,
): { open: OpenLine[]; answered: AnsweredLine[] } {
  const about = aboutIn(all);
  const nextOf = nextIn(all);
  const living = all('decisionRequest').filter(({ removed }) => !removed);
  const line = (request: DecisionRequest): AskedLine => ({
    id: request.id,
    text: request.question,
    by: people.of(request.createdBy),
    to: people.of(request.to),
    askedOn: request.askedOn,
    wantedBy: request.wantedBy,
    ...about(request),
  });
  return {
    open: openQuestions(living).map((request) => ({
      ...line(request),
      otherwise: request.otherwise ?? '',
      passedOn: request.passedOn ?? null,
    })),
    answered: living
      .filter((request) => !isUnanswered(request))
      .map((request) => ({
        ...line(request),
        answers: answersOf(request).map(({ verdict, text, on, by }) => ({
          verdict,
          text,
          on,
          by: people.of(by),
        })),
        dropped: request.dropped ?? null,
        outcome: request.outcome ? { text: request.outcome.text, on: request.outcome.on } : null,
        next: nextOf(request),
      }))
      .sort((a, b) =>
        settledOn(a) === settledOn(b)
          ? a.id < b.id
            ? -1
            : 1
          : settledOn(a) < settledOn(b)
            ? 1
            : -1,
      ),
  };
}

/** Finds what was decided and taken on after the first answer, about the same test, else under the same point. */
function nextIn(all: AllOf): (request: DecisionRequest) => Next[] {
  const tests = new Map(
    all('testAction').flatMap((test) => (test.removed ? [] : [[test.id, test] as const])),
  );
  const cycles = all('cycle').filter(({ removed, decision }) => !removed && decision !== null);
  const tasks = all('task').filter(({ removed }) => !removed);
  return (request) => {
    const since = answersOf(request)[0]?.on;
    if (since === undefined) return [];
    const { testActionId, pointId } = request;
    const concerns = (test: string | null, point: string | null): boolean =>
      testActionId !== null
        ? test === testActionId
        : pointId !== null && (tests.get(test ?? '')?.pointId ?? point) === pointId;
    const decided = cycles.flatMap(({ id, testActionId: of, decision }): Next[] => {
      const test = tests.get(of ?? '');
      if (!decision || !test || decision.on < since || !concerns(of, null)) return [];
      return [{ kind: 'decision', decision: decision.kind, test: test.title, on: decision.on, id }];
    });
    const taken = tasks.flatMap((task): Next[] =>
      madeOn(task) >= since && concerns(task.testActionId, task.pointId)
        ? [{ kind: 'task', text: task.text, on: madeOn(task), id: task.id }]
        : [],
    );
    return [...decided, ...taken]
      .sort((a, b) => (a.on === b.on ? (a.id < b.id ? -1 : 1) : a.on < b.on ? -1 : 1))
      .slice(0, MOST_NEXT);
  };
}

function madeOn(task: Task): string {
  return task.createdAt.slice(0, 10);
}
