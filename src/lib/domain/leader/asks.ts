/** What leaders have asked the team, as the team meets it. Rules [LEADER-7] and [LEADER-15]. */
import { isOpenQuestion, type LeaderQuestion } from '../records/leader-question';
import { hangsOn, type TestOf } from '../team/belongs';

/**
 * Those that still wait, and those that were answered: a question that was let lie is not held before the
 * team again. In the order they were asked, and never by who asked. [LEADER-15]
 */
export function asksShown(all: readonly LeaderQuestion[]): LeaderQuestion[] {
  const order = ({ askedOn, createdAt, id }: LeaderQuestion): string =>
    [askedOn ?? '', createdAt, id].join(' ');
  return all
    .filter((ask) => !ask.removed && (isOpenQuestion(ask) || ask.answer !== null))
    .sort((a, b) => (order(a) < order(b) ? -1 : 1));
}

/** Those that still wait for the team. [LEADER-7] */
export function openAsks(all: readonly LeaderQuestion[]): LeaderQuestion[] {
  return asksShown(all).filter(isOpenQuestion);
}

/** Those about a test, its cycles included. [LEADER-15] */
export function asksAboutTest(test: string, all: readonly LeaderQuestion[]): LeaderQuestion[] {
  return asksShown(all).filter(({ testActionId }) => testActionId === test);
}

/** Those about a point, and about its tests wherever they were when it was asked. [LEADER-15] [TEAM-1] */
export function asksAboutPoint(
  point: string,
  all: readonly LeaderQuestion[],
  testOf: TestOf,
): LeaderQuestion[] {
  return asksShown(all).filter(hangsOn(point, testOf));
}
