/** What a test waits for, as the team is told of it in the tavlemøde. Rule [MEET-17]. */
import { isStanding, type Barrier } from '../records/barrier';
import { answersOf, isUnanswered, type DecisionRequest } from '../records/decision-request';
import { hangsOn, isOfWholePoint, type Hanging, type TestOf } from '../team/belongs';

/** Barriers that stand, and questions to the leader: those without an answer, and those just answered. */
export interface InTheWay {
  barriers: Barrier[];
  requests: DecisionRequest[];
}

/** Everything of a board that may stand in the way. */
export interface Around {
  barriers: readonly Barrier[];
  requests: readonly DecisionRequest[];
  testOf: TestOf;
}

/**
 * What stands in the way of a test: what is about it, and what is about its whole udviklingspunkt.
 * [MEET-17]
 *
 * @param since day of the last meeting: an answer from then on is news; null when there was none
 */
export function inTheWayOf(
  testId: string,
  around: Around,
  since: string | null,
  pointId: string | null = null,
): InTheWay {
  const ofPoint = pointId === null ? () => false : isOfWholePoint(pointId, around.testOf);
  return standing(around, since, (about) => about.testActionId === testId || ofPoint(about));
}

/** What stands in the way of an udviklingspunkt and of its tests. [MEET-21] [TEAM-1] */
export function inTheWayOfPoint(pointId: string, around: Around): InTheWay {
  const { barriers, requests } = standing(around, null, hangsOn(pointId, around.testOf));
  return { barriers, requests: requests.filter(isUnanswered) };
}

function standing(
  { barriers, requests }: Around,
  since: string | null,
  of: (about: Hanging) => boolean,
): InTheWay {
  const isNews = (request: DecisionRequest): boolean =>
    [...answersOf(request), ...(request.dropped ? [request.dropped] : [])].some(
      ({ on }) => on >= (since ?? ''),
    );
  return {
    barriers: barriers.filter((b) => isStanding(b) && of(b)),
    requests: requests.filter((r) => of(r) && (isUnanswered(r) || (!r.removed && isNews(r)))),
  };
}
