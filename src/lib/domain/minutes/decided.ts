/** What a meeting has decided about its tests, told while it still runs. Rule [MINUTES-12]. */
import type { Change } from '../log/change';
import type { DecisionKind } from '../records/cycle';
import type { Meeting } from '../records/meeting';
import type { Fact } from './facts';
import type { Known } from './known';
import { saidIn } from './said';
import { testFacts } from './test-facts';

/** Justér, Udvid, Gør fast, Stop; Start afprøvning; Fortsæt. */
export type Outcome = DecisionKind | 'start' | 'continue';

/** One test and what the team decided about it. */
export interface DecidedTest {
  test: string;
  outcome: Outcome;
  /** why, or what is expected of a test that was set going; may be empty */
  words: string;
  /** when the team follows up on it, YYYY-MM-DD; null when it is closed, or that was not agreed */
  followUpOn: string | null;
}

/**
 * In the order of the follow-up, from the facts the minutes are written from: the two cannot tell
 * different things. [MINUTES-12]
 *
 * @param changes every change of every record touched in the meeting, and of the meeting
 */
export function decidedIn(
  meeting: Meeting,
  changes: readonly Change[],
  known: Known,
): DecidedTest[] {
  const facts = testFacts(saidIn(meeting.id, meeting.boardId, changes), meeting, known);
  return facts.flatMap((fact) => decidedOf(fact) ?? []);
}

function decidedOf(fact: Fact): DecidedTest | null {
  if (fact.kind !== 'test') return null;
  const { test, decision, phase, followUpOn, why, expected } = fact;
  if (decision) return { test, outcome: decision.kind, words: decision.note.trim(), followUpOn };
  if (phase === 'test') return { test, outcome: 'start', words: expected, followUpOn };
  if (phase === null && (followUpOn !== null || why !== ''))
    return { test, outcome: 'continue', words: why, followUpOn };
  return null;
}
