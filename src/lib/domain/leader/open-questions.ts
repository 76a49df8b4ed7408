/** Questions to the leader that wait, in the order a leader answers them. Rule [LEADER-2]. */
import { isUnanswered, type DecisionRequest } from '../records/decision-request';
import type { Member } from '../records/member';

/**
 * Those that wait for an answer: first those that are wanted by a day, the nearest day first, then those
 * that were asked longest ago. Never by who asked or who is asked. [LEADER-2]
 */
export function openQuestions(all: readonly DecisionRequest[]): DecisionRequest[] {
  const key = ({ wantedBy, askedOn, id }: DecisionRequest): string =>
    [wantedBy ?? '9999', askedOn ?? '9999', id].join(' ');
  return all.filter(isUnanswered).sort((a, b) => (key(a) < key(b) ? -1 : 1));
}

/** Those that wait for one of the team: asked of them, or of nobody when they are a leader. [LEADER-5] */
export function waitingFor(
  me: Pick<Member, 'id' | 'role'>,
  all: readonly DecisionRequest[],
): DecisionRequest[] {
  const isLeader = me.role['leader'] === true;
  return openQuestions(all).filter(({ to }) => to === me.id || (to === null && isLeader));
}
