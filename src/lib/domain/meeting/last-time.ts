/** What was decided about a test the last time, told when it is taken up again. Rule [MEET-20]. */
import type { Cycle, Suggestion } from '../records/cycle';
import type { Meeting } from '../records/meeting';
import { endOf } from './meetings';

/** The last decision, or Fortsæt; `why` and `learned` are '' when nobody wrote them. */
export interface LastTime {
  kind: Suggestion;
  /** YYYY-MM-DD */
  on: string;
  why: string;
  learned: string;
}

/**
 * What a cycle goes on from: the decision that made it, or Fortsæt with a reason on the meeting
 * before. A decision of the present meeting is no "last time". [MEET-20]
 *
 * @param last the meeting held before, or null
 * @param now id of the present meeting, or null outside one
 */
export function lastTimeOf(
  cycle: Cycle,
  cycles: readonly Cycle[],
  last: Pick<Meeting, 'on' | 'seen'> | null,
  now: string | null = null,
): LastTime | null {
  const { suggestion } = cycle;
  const wentOn =
    suggestion?.kind === 'continue' &&
    suggestion.on === last?.on &&
    last.seen[cycle.testActionId ?? ''] === true;
  if (wentOn) {
    const { on, note } = suggestion;
    return { kind: 'continue', on, why: note.trim(), learned: cycle.learned.trim() };
  }
  const before = cycles.find(({ id }) => id === cycle.parentCycleId);
  const decision = before?.decision;
  if (!before || !decision || (now !== null && decision.meeting === now)) return null;
  const { kind, on, note } = decision;
  return { kind, on, why: note.trim(), learned: before.learned.trim() };
}

/** Whether the meeting before set the test going; its expectation was stamped at that moment. [MEET-20] */
export function startedAtLast(cycle: Cycle, last: Meeting | null): boolean {
  if (!last?.startedAt || !cycle.stamp || cycle.phase === 'plan') return false;
  return cycle.stamp.at >= last.startedAt && cycle.stamp.at <= endOf(last);
}
