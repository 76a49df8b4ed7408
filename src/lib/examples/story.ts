/**
 * The shape of a story: what an example board holds, told in story time. Data only; the teller turns
 * it into a log with the rules of the work (storyteller.ts).
 */
import type { SignAnswer } from '../domain/records/sign';
import type { IsoDate } from '../domain/cadence/iso-date';
import type { BarrierKind } from '../domain/records/barrier';
import type { Verdict } from '../domain/records/decision-request';
import type { PointKind } from '../domain/records/core-element';
import type {
  AsExpected,
  DecisionKind,
  Fidelity,
  Outcome,
  Size,
  Suggestion,
} from '../domain/records/cycle';
import type { GoalAnswer } from '../domain/records/development-point';
import type { Organisation, Role } from '../domain/records/member';
import type { ObservationKind } from '../domain/records/observation';

/**
 * Story time. `7` is in the seventh tavlemøde, `7.4` between the seventh and the eighth. The last
 * number is the next meeting, a few days from today; what lies between the last two has happened
 * since the last meeting.
 */
export type At = number;

/** What opening an example needs from outside: who writes, when, and where ids come from. */
export interface TellInput {
  boardId: string;
  device: string;
  /** the local calendar date */
  today: IsoDate;
  /** ms since 1970 */
  now: number;
  /** 64 random bits as 16 hex digits */
  random64: () => string;
  newId: () => string;
}

/** A member; the role is the name, since examples name nobody. `left` is when they left, and to whom their work went. */
export interface MemberStory {
  key: string;
  name: string;
  initials: string;
  profession: string;
  roles?: readonly Role[];
  organisation?: Organisation;
  organisationName?: string;
  inQualityTeam?: boolean;
  left?: { at: At; to: string };
}

/** What is planned in a cycle. */
export interface CycleText {
  question?: string;
  attempt?: string;
  prediction?: string;
  predictionWhy?: string;
  plan?: string;
  lookAt?: string;
  size?: Size;
  several?: boolean;
}

/** What is said when looking back on a cycle. */
export interface Reflection {
  happened?: string;
  learned?: string;
  asExpected?: AsExpected;
  outcome?: Outcome;
  fidelity?: Fidelity;
  deviations?: string;
  elsewhere?: string;
}

/** A task, and when it was done. */
export interface TaskStory {
  at: At;
  by?: string;
  text: string;
  owner?: string;
  due?: At;
  done?: { at: At; note?: string };
}

/** Where a test that was made fast has been taken up, and by which role or team. */
export interface SpreadStory {
  at: At;
  by?: string;
  place: string;
  takenUpBy: string;
  note?: string;
}

/** Something sent on to another meeting, and what came back. `forum` is a name from the board. */
export interface ParkedStory {
  at: At;
  text: string;
  forum: string;
  owner: string;
  back?: { at: At; text: string };
}

/** A question to the leader and its answer. */
export interface RequestStory {
  at: At;
  by?: string;
  question: string;
  to: string;
  wantedBy?: At;
  answer?: { at: At; verdict?: Verdict; text: string };
  /** what the team did with the answer */
  outcome?: { at: At; text: string };
}

/** What a leader asked the team, and what it answered; `aside` is when the team let it lie. */
export interface LeaderAskStory {
  at: At;
  by: string;
  text: string;
  answer?: { at: At; text: string };
  aside?: At;
}

/** What a leader has said that the team can count on. `visit` is the meeting they come to next. */
export interface DirectionStory {
  at: At;
  by: string;
  lasting: string;
  mandate: string;
  mayDecide: string;
  visit?: At;
}

/** What stands in the way and how it went away. */
export interface BarrierStory {
  at: At;
  by?: string;
  text: string;
  kind: BarrierKind;
  resolved?: { at: At; note: string };
}

/** What happens to a test. `in` names a branch by its label; otherwise it is the current cycle. */
export type Step = { at: At; by?: string; in?: string } & (
  | { do: 'start' }
  | { do: 'observe'; kind: ObservationKind; text: string; credit?: string }
  | ({ do: 'reflect' } & Reflection)
  | { do: 'suggest'; kind: Suggestion; note: string }
  | ({
      do: 'decide';
      kind: DecisionKind;
      note?: string;
      followUp?: At;
      next?: CycleText;
      describe?: { text: string; owner: string; due: At; done?: { at: At; note?: string } };
      checkBack?: { text: string; owner: string; due?: At };
    } & Reflection)
  | { do: 'continue'; followUp: At }
  | { do: 'expect'; prediction: string }
  | ({ do: 'branch'; label: string } & CycleText)
  | { do: 'label'; label: string }
  | ({ do: 'reopen'; followUp?: At } & CycleText)
  | { do: 'agree'; followUp?: At; present?: At }
);

/** A prøvehandling from first thought to where it stands. `at` and `by` are when and by whom it was written. */
export interface TestStory {
  key: string;
  title: string;
  point: string | null;
  at: At;
  by?: string;
  owner?: string;
  with?: readonly string[];
  /** the idea it grew from */
  idea?: { at: At; by?: string; text: string };
  afterwards?: boolean;
  followUp?: At;
  present?: At;
  cycle: CycleText;
  steps: readonly Step[];
  tasks?: readonly TaskStory[];
  spread?: readonly SpreadStory[];
  requests?: readonly RequestStory[];
  asked?: readonly LeaderAskStory[];
  barriers?: readonly BarrierStory[];
  parked?: readonly ParkedStory[];
}

/** An udviklingspunkt with its tests. */
export interface PointStory {
  key: string;
  title: string;
  kind: PointKind;
  at: At;
  owner: string;
  why: string;
  goal: string;
  signs: string;
  /** the text on tegn divided into tegn, and what was answered of each in which meeting */
  divided?: { at: At; signs: readonly SignStory[] };
  changes: string;
  anchoring?: string;
  /** `level` 1 is first */
  priority?: { at: At; level: number; reason: string };
  coreElements: readonly string[];
  criteria?: readonly { text: string; met?: At }[];
  goalChecks?: readonly { at: At; answer: GoalAnswer; note: string }[];
  barriers?: readonly BarrierStory[];
  tests: readonly TestStory[];
  closed?: { at: At; note: string };
}

/** A tegn, and the meetings that were asked whether it had been seen. */
export interface SignStory {
  text: string;
  seen?: readonly { at: At; answer: SignAnswer; source?: string }[];
}

/** What is special about one meeting. A meeting without an entry was held in full, as usual. */
export interface MeetingStory {
  cancelled?: string;
  absent?: readonly string[];
  facilitator?: string;
  noteTaker?: string;
  /** length in minutes; 30 when not said */
  minutes?: number;
  news?: string;
  wentWell?: string;
  nextTime?: string;
}

/** An idea that is still an idea, or was let go. */
export interface IdeaStory {
  at: At;
  by?: string;
  text: string;
  point?: string;
  dropped?: { at: At; note: string };
}

/** The same field of a cycle, filled in on two computers that had not seen each other. */
export interface ConflictStory {
  at: At;
  test: string;
  field: 'plan' | 'learned' | 'attempt';
  one: { by: string; text: string };
  other: { by: string; text: string };
}

/** An example board. */
export interface BoardStory {
  origin: string;
  name: string;
  municipality: string;
  intervention: string;
  about: string;
  /** the forums that points are parked to */
  forums: readonly string[];
  /** days from today to the next meeting, before closed days are avoided; 1–6 */
  leadDays: number;
  /** number of the next meeting in story time */
  next: number;
  members: readonly MemberStory[];
  /** who leads the meetings, and who writes */
  facilitator: string;
  noteTaker: string;
  /** a key and a name for each kerneelement */
  coreElements: Readonly<Record<PointKind, Readonly<Record<string, string>>>>;
  points: readonly PointStory[];
  /** tests without an udviklingspunkt */
  tests: readonly TestStory[];
  ideas: readonly IdeaStory[];
  tasks: readonly TaskStory[];
  requests: readonly RequestStory[];
  direction?: DirectionStory;
  parked: readonly ParkedStory[];
  meetings: Readonly<Record<number, MeetingStory>>;
  conflict?: ConflictStory;
}
