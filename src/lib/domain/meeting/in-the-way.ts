/** What a test waits for, as the team is told of it in the tavlemøde. Rule [MEET-17]. */
import { isStanding, type Barrier } from '../records/barrier';
import { isUnanswered, type DecisionRequest } from '../records/decision-request';

/** Barriers that stand, and questions to the leader: those without an answer, and those just answered. */
export interface InTheWay {
  barriers: Barrier[];
  requests: DecisionRequest[];
}

/**
 * What stands in the way of a test. [MEET-17]
 *
 * @param since day of the last meeting: an answer from then on is news; null when there was none
 */
export function inTheWayOf(
  testId: string,
  { barriers, requests }: { barriers: readonly Barrier[]; requests: readonly DecisionRequest[] },
  since: string | null,
): InTheWay {
  const isNews = ({ answer }: DecisionRequest): boolean =>
    answer !== null && answer.on >= (since ?? '');
  return {
    barriers: barriers.filter((b) => b.testActionId === testId && isStanding(b)),
    requests: requests.filter(
      (r) => r.testActionId === testId && (isUnanswered(r) || (!r.removed && isNews(r))),
    ),
  };
}
