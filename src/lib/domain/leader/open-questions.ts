/** Questions to the leader that wait, in the order a leader answers them. Rules [LEADER-2], [LEADER-5] and [LEADER-17]. */
import { isUnanswered, type DecisionRequest } from '../records/decision-request';
import type { Member } from '../records/member';
import { hangsOn, type TestOf } from '../team/belongs';
import { dueDay, isLate, type Putting } from '../team/rest';
import { questionOrder } from './question-order';

/**
 * Those that wait for an answer: first those that are wanted by a day, the nearest day first, then those
 * that were asked longest ago. Never by who asked or who is asked. [LEADER-2]
 */
export function openQuestions(all: readonly DecisionRequest[]): DecisionRequest[] {
  return all.filter(isUnanswered).sort((a, b) => (questionOrder(a) < questionOrder(b) ? -1 : 1));
}

/**
 * The day by which an answer should have come, the earliest of those that wait; null where none is late. One
 * that was wanted in a pause is wanted for the first meeting after. [LEADER-17] [TEAM-11]
 */
export function lateSince(
  all: readonly DecisionRequest[],
  today: string,
  rests: readonly Putting[],
): string | null {
  const late = all
    .filter(isUnanswered)
    .flatMap(({ wantedBy }) =>
      wantedBy && isLate(wantedBy, today, rests) ? [dueDay(wantedBy, rests)] : [],
    );
  return late.sort()[0] ?? null;
}

/**
 * Questions that a lane says it waits for: those about its whole udviklingspunkt, and those about a test
 * whose card says nothing any more, since it is closed. [LEADER-17]
 *
 * @param isOpenTest whether a test stands on the board as an open card
 */
export function waitingOnLane(
  point: string,
  all: readonly DecisionRequest[],
  testOf: TestOf,
  isOpenTest: (test: string) => boolean,
): DecisionRequest[] {
  const isHere = hangsOn(point, testOf);
  return openQuestions(all).filter(
    (request) => isHere(request) && !(request.testActionId && isOpenTest(request.testActionId)),
  );
}

/** Those that wait for one of the team: asked of them, or of nobody when they are a leader. [LEADER-5] */
export function waitingFor(
  me: Pick<Member, 'id' | 'role'>,
  all: readonly DecisionRequest[],
): DecisionRequest[] {
  const isLeader = me.role['leader'] === true;
  return openQuestions(all).filter(({ to }) => to === me.id || (to === null && isLeader));
}
