/**
 * What a leader hears of after a tavlemøde: what waits for an answer, what was decided and learned, what
 * stands in the way, when the team meets next. Rules [LEADER-1] and [LEADER-2].
 */
import { isStanding, type Barrier } from '../records/barrier';
import type { Board } from '../records/board';
import type { DecisionRequest } from '../records/decision-request';
import type { Fact, NewTestFact, TestFact } from '../minutes/facts';
import { meetingAfter } from '../minutes/held';
import type { SectionOfMinutes } from '../minutes/minutes';
import type { Meeting } from '../records/meeting';
import type { Member } from '../records/member';
import { leadersOf } from '../team/acts';
import { says } from '../text/folding';
import { openQuestions } from './open-questions';

/** What the mail is made of. What the team wrote over a section of its minutes stands instead of the facts. */
export interface LeaderMail {
  questions: DecisionRequest[];
  /** more than one is asked, or more than one leader reads it: each question says who is asked */
  several: boolean;
  /** a text, where the team wrote one; then the facts are those that came after it */
  decided: { written: string[]; facts: (TestFact | NewTestFact)[] };
  inTheWay: { written: string | null; barriers: Barrier[] };
  next: Meeting | null;
}

/** What is on the board beside the meeting. */
export interface AroundMeeting {
  board: Board;
  meeting: Meeting;
  meetings: readonly Meeting[];
  requests: readonly DecisionRequest[];
  /** in the board's order */
  barriers: readonly Barrier[];
  members: readonly Member[];
}

/**
 * The mail of a meeting.
 *
 * @param minutes every section of the minutes
 */
export function leaderMail(
  minutes: readonly SectionOfMinutes[],
  { board, meeting, meetings, requests, barriers, members }: AroundMeeting,
): LeaderMail {
  const of = (name: SectionOfMinutes['section']): SectionOfMinutes | undefined =>
    minutes.find(({ section }) => section === name);
  const sections = [of('ideas'), of('followUp')];
  const written = sections.flatMap((section) => section?.written?.trim() || []);
  const facts = sections.flatMap((section) => section?.facts ?? []).filter(isNews);
  const inTheWay = of('barriers')?.written?.trim() || null;
  const since = (of('barriers')?.facts ?? []).flatMap((fact) =>
    fact.kind === 'barrier' ? [fact.text] : [],
  );
  // A text of this meeting stands for what was noted in it; what stood before it stands beside it.
  const isUntold = ({ text, createdIn }: Barrier): boolean =>
    inTheWay === null ||
    (!says(inTheWay, text) && (createdIn !== meeting.id || since.includes(text)));
  const questions = openQuestions(requests);
  const readers = [
    ...questions.flatMap(({ to }) => to ?? []),
    ...leadersOf(members, meeting.on ?? '').map(({ id }) => id),
  ];
  return {
    questions,
    several: new Set(readers).size > 1,
    decided: { written, facts },
    inTheWay: { written: inTheWay, barriers: barriers.filter(isStanding).filter(isUntold) },
    next: meetingAfter(meeting, meetings, board),
  };
}

/** A test that is new, about which something was decided, or from which something was learned. */
function isNews(fact: Fact): fact is Fact & (TestFact | NewTestFact) {
  if (fact.kind === 'newTest') return true;
  if (fact.kind !== 'test') return false;
  const { decision, followUpOn, phase, learned, why } = fact;
  return (
    decision !== null ||
    followUpOn !== null ||
    phase !== null ||
    learned.trim() !== '' ||
    why.trim() !== ''
  );
}
