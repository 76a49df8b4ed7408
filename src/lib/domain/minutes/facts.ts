/** What minutes are made of: facts, with ids and dates but no words for people. */
import type { Decision } from '../records/cycle';
import type { Phase } from '../records/phase';
import type { LeaderAnswer } from '../records/decision-request';
import type { GoalAnswer } from '../records/development-point';
import type { ObservationKind } from '../records/observation';
import type { SignAnswer } from '../records/sign';
import type { TaskOrigin } from '../records/task';

/** Sections of the minutes, in order; the keys under which an edited one is stored. */
export const MINUTES_SECTIONS = [
  'present',
  'news',
  'ideas',
  'followUp',
  'missed',
  'goals',
  'parked',
  'requests',
  'barriers',
  'tasks',
  'agreements',
] as const;
/** See {@link MINUTES_SECTIONS}. */
export type MinutesSection = (typeof MINUTES_SECTIONS)[number];

/** Who was there. `others` is the line for guests and partners. */
export interface PresentFact {
  kind: 'present';
  present: string[];
  absent: string[];
  facilitator: string | null;
  noteTaker: string | null;
  others: string;
}
/** What was told from the arbejdsmøder. */
export interface NewsFact {
  kind: 'news';
  text: string;
}
/** An idea that was raised, or let go (`dropped`: why). */
export interface IdeaFact {
  kind: 'idea';
  idea: string;
  text: string;
  raised: boolean;
  dropped: string | null;
}
/** A test that came to be: who works on it, who answers for it, when the team hears of it. */
export interface NewTestFact {
  kind: 'newTest';
  test: string;
  title: string;
  idea: string | null;
  owner: string | null;
  contributors: string[];
  presentOn: string | null;
  followUpOn: string | null;
}
/** What became of a test on the meeting. */
export interface TestFact {
  kind: 'test';
  test: string;
  point: string | null;
  decision: Decision | null;
  /** Fortsæt: the new date */
  followUpOn: string | null;
  presentOn: string | null;
  /** a phase it went into without a decision */
  phase: Exclude<Phase, 'closed'> | null;
  /** why the team goes on (Fortsæt), which is no decision */
  why: string;
  /** what was expected as the meeting set it going (Start afprøvning) */
  expected: string;
  learned: string;
  /** whether anything was learned is known: the cycle had no word of it when it was closed */
  unlearned: boolean;
  happened: string;
  /** what the next cycle tries, when it was changed from this one's */
  nextAttempt: string;
  observations: { kind: ObservationKind; text: string; credit: string }[];
}
/** Er vi tættere på målet? */
export interface GoalFact {
  kind: 'goal';
  point: string;
  answer: GoalAnswer;
  note: string;
}
/** Whether a tegn was seen, where the meeting was asked. */
export interface SignFact {
  kind: 'sign';
  point: string | null;
  text: string;
  answer: SignAnswer | null;
  source: string;
  /** it was written in the meeting */
  made: boolean;
}
/** Something parked, or come back (`cameBack`: what came of it). */
export interface ParkedFact {
  kind: 'parked';
  text: string;
  forum: string;
  owner: string | null;
  cameBack: string | null;
}
/** A spørgsmål til lederen, asked or answered. */
export interface RequestFact {
  kind: 'request';
  question: string;
  to: string | null;
  /** what was answered in the meeting, by each leader */
  answers: LeaderAnswer[];
  /** who it was sent on to in the meeting; empty when it was not */
  passedOn: string;
  /** why it is no longer a question, where the meeting said so */
  dropped: string;
  /** what the team did with the answer, where the meeting noted it */
  outcome: string;
}
/** What a leader asked the team, and what the meeting answered; '' where it was only asked. */
export interface LeaderAskFact {
  kind: 'leaderAsk';
  text: string;
  answer: string;
}
/** What stands in the way: noted, or no longer there (`resolved`). */
export interface BarrierFact {
  kind: 'barrier';
  text: string;
  test: string | null;
  point: string | null;
  resolved: boolean;
}
/** A test that was to be followed up and was not reached; its new date where it got one. */
export interface MissedFact {
  kind: 'missed';
  test: string;
  followUpOn: string | null;
}
/** A task made, or done. */
export interface TaskFact {
  kind: 'task';
  text: string;
  owner: string | null;
  due: string | null;
  origin: TaskOrigin | null;
  done: { note: string } | null;
}
/** Hvad var godt i dag or Hvad gør vi anderledes næste gang. */
export interface RoundFact {
  kind: 'wentWell' | 'nextTime';
  text: string;
}
/** When the team meets again. */
export interface NextMeetingFact {
  kind: 'nextMeeting';
  on: string;
  time: string | null;
}
/** How long it took, in whole minutes, beside the minutes of the agenda. */
export interface TimingFact {
  kind: 'timing';
  took: number;
  planned: number;
}

/** One fact, with the id of the last change that made it; '' when no act of the meeting did. */
export type Fact = { last: string } & (
  | PresentFact
  | NewsFact
  | IdeaFact
  | NewTestFact
  | TestFact
  | GoalFact
  | SignFact
  | ParkedFact
  | RequestFact
  | LeaderAskFact
  | BarrierFact
  | MissedFact
  | TaskFact
  | RoundFact
  | NextMeetingFact
  | TimingFact
);
