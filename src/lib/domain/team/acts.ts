/**
 * What a team does around its tests, once each: ask the leader, note what stands in the way, park a point,
 * agree on a task, write down what was seen. An act says its verb and its drafts, and stores the same
 * wherever it is done; `parts/forms` has the form of each. Rules [TEAM-4] and [TEAM-6] to [TEAM-10].
 */
import type { Verb } from '../log/verbs';
import { currentCycle } from '../cycle/numbering';
import type { DraftChange } from '../log/change';
import { createBarrier, type BarrierKind } from '../records/barrier';
import type { Cycle } from '../records/cycle';
import {
  SOMEBODY,
  createDecisionRequest,
  type DecisionRequest,
  type Verdict,
} from '../records/decision-request';
import { MAX_TEXT } from '../records/limits';
import { edited, type Make } from '../records/make';
import { isHere, type Member } from '../records/member';
import { createObservation, type ObservationKind } from '../records/observation';
import { createParkedItem } from '../records/parked-item';
import { createTask } from '../records/task';
import { comparable } from '../text/folding';
import type { About } from './belongs';

/** An act: its verb in the log, and its drafts. `session.act(...askLeader(…), { notice })`. */
export type TeamAct<V extends Verb = Verb> = [verb: V, drafts: DraftChange[]];

/** Longest texts, in characters. */
export const LONGEST = {
  question: 1000,
  barrier: 1000,
  parked: 1000,
  task: 1000,
  why: 1000,
  forum: 80,
  credit: 80,
  /** of the leader, and of another meeting */
  answer: 2000,
  /** what happens when nobody answers; why a question is no longer one */
  otherwise: 1000,
  passedOn: 200,
  observation: MAX_TEXT,
} as const;

/** Where and when somebody says something. */
export interface Said {
  /** YYYY-MM-DD */
  today: string;
  /** the tavlemøde it is said in, or null */
  meeting: string | null;
  /** who sits at this computer, where they have said so */
  me: Pick<Member, 'id' | 'role'> | null;
}

/** The leader who is asked unless the team says otherwise: the first who is still in the team. [TEAM-6] */
export function leaderOf(members: readonly Member[], day: string): Member | undefined {
  return leadersOf(members, day)[0];
}

/** The leaders who are of the team on a day, in its order; YYYY-MM-DD. */
export function leadersOf(members: readonly Member[], day: string): Member[] {
  return members.filter((member) => isHere(member, day) && member.role['leader'] === true);
}

/** Spørg lederen. [TEAM-4] */
export function askLeader(
  make: Make,
  about: About,
  said: {
    question: string;
    to: string | null;
    wantedBy: string | null;
    kind?: BarrierKind | undefined;
    otherwise?: string | undefined;
  },
  today: string,
): TeamAct<'ask-leader'> {
  const question = said.question.trim();
  const { to, wantedBy, kind } = said;
  const otherwise = said.otherwise?.trim();
  const asked = { question, to, wantedBy, kind, otherwise, askedOn: today, ...about };
  return ['ask-leader', [createDecisionRequest(make, asked)]];
}

/** What an answer says: "ja" needs no more words, every other needs some. [LEADER-4] */
export interface Answer {
  verdict: Verdict;
  text: string;
}

/** Whether an answer lacks the words it needs. [LEADER-4] */
export function lacksWords({ verdict, text }: Answer): boolean {
  return verdict !== 'yes' && text.trim() === '';
}

/**
 * The answers to one or more questions, whoever types them. Each is the answer of the one who was asked,
 * unless a leader writes it at their own computer; in the tavlemøde the computer says nothing about who
 * speaks. A leader's part is their own: another's stays beside it. [TEAM-7] [LEADER-3]
 */
export function answerLeader(
  answers: readonly (Answer & { request: Pick<DecisionRequest, 'id' | 'to'> })[],
  { today, meeting, me }: Said,
): TeamAct<'answer-leader'> {
  return [
    'answer-leader',
    answers.map(({ request, verdict, text }) => {
      const said = { verdict, text: text.trim(), on: today, meeting };
      return edited('decisionRequest', request.id, { [replyOf(request, { meeting, me })]: said });
    }),
  ];
}

/** The field of a question that an answer goes into: the part of whoever's answer it is. [TEAM-7] */
export function replyOf(
  request: Pick<DecisionRequest, 'to'>,
  { meeting, me }: Pick<Said, 'meeting' | 'me'>,
): `reply.${string}` {
  const atOwn = meeting === null ? me : null;
  return `reply.${atOwn?.role['leader'] ? atOwn.id : (request.to ?? atOwn?.id ?? SOMEBODY)}`;
}

/** Sendt videre til …: the question still waits, now somewhere else. [LEADER-3] */
export function passOn(request: string, to: string, today: string): TeamAct<'pass-on'> {
  const passedOn = { to: to.trim(), on: today };
  return ['pass-on', [edited('decisionRequest', request, { passedOn })]];
}

/** Ikke aktuelt længere: the question waits no more, and it is said why. [LEADER-4] */
export function dropQuestion(
  request: string,
  why: string,
  today: string,
): TeamAct<'drop-question'> {
  const dropped = { why: why.trim(), on: today };
  return ['drop-question', [edited('decisionRequest', request, { dropped })]];
}

/** What a barrier is about until somebody says so: a wrong guess would be counted as an answer. [TEAM-6] */
export const BARRIER_BEFORE: BarrierKind = 'other';

/** Noget står i vejen. [TEAM-4] */
export function noteBarrier(
  make: Make,
  about: About,
  said: { text: string; kind: BarrierKind },
): TeamAct<'add-barrier'> {
  return [
    'add-barrier',
    [createBarrier(make, { text: said.text.trim(), kind: said.kind, ...about })],
  ];
}

/** Står ikke længere i vejen. */
export function resolveBarrier(
  barrier: string,
  today: string,
  note = '',
): TeamAct<'resolve-barrier'> {
  return ['resolve-barrier', [edited('barrier', barrier, { resolved: { on: today, note } })]];
}

/**
 * Parkér: the point goes to another meeting, with someone who brings the answer back. A meeting that the
 * board does not have among "vores andre møder" is one of them from now on. [TEAM-8]
 *
 * @param ids of the parked point, and of the meeting where it is new
 * @param forums the other meetings of the board, by id
 */
export function park(
  ids: { item: string; forum: string },
  { testActionId }: Pick<About, 'testActionId'>,
  said: { text: string; forum: string; owner: string | null },
  board: { id: string; forum: Readonly<Record<string, string>> },
  today: string,
): TeamAct<'park'> {
  const named = said.forum.trim();
  const known = Object.values(board.forum).find((name) => comparable(name) === comparable(named));
  const forum = known ?? named;
  const item = { text: said.text.trim(), forum, owner: said.owner, testActionId, parkedOn: today };
  return [
    'park',
    [
      createParkedItem({ id: ids.item }, item),
      ...(known === undefined
        ? [edited('board', board.id, { [`forum.${ids.forum}`]: forum })]
        : []),
    ],
  ];
}

/** What came of what was parked. */
export function cameBack(
  item: string,
  text: string,
  { today, meeting }: Omit<Said, 'me'>,
): TeamAct<'came-back'> {
  const answer = { text: text.trim(), on: today, meeting };
  return ['came-back', [edited('parkedItem', item, { cameBack: answer })]];
}

/** A new task. [TEAM-4] */
export function addTask(
  make: Make,
  about: About,
  said: { text: string; owner: string | null; due: string | null },
): TeamAct<'add-task'> {
  const { owner, due } = said;
  return ['add-task', [createTask(make, { text: said.text.trim(), owner, due, ...about })]];
}

/** A task is done, or open again. */
export function tickTask(
  task: string,
  done: boolean,
  today: string,
  note = '',
): TeamAct<'task-done' | 'task-undone'> {
  return done
    ? ['task-done', [edited('task', task, { done: { on: today, note } })]]
    : ['task-undone', [edited('task', task, { done: null })]];
}

/** What is wrong with an observation before it may be stored. A number stands with a sentence. [TEAM-9] */
export function observationProblem(
  kind: ObservationKind,
  text: string,
): 'empty' | 'number-alone' | 'too-long' | null {
  const words = text.trim();
  if (words === '') return 'empty';
  if (words.length > LONGEST.observation) return 'too-long';
  return kind === 'number' && !/\p{L}{2}/u.test(words) ? 'number-alone' : null;
}

/** Whether somebody is quoted, and may be credited: never by name, "en forælder", "en gruppeleder". */
export function isQuote(kind: ObservationKind): boolean {
  return kind === 'citizen' || kind === 'colleague';
}

/**
 * What was seen or said in a test. It belongs to the cycle the card stands for unless another is named.
 * [TEAM-9]
 */
export function observe(
  make: Make,
  of: { testActionId: string; cycles: readonly Cycle[]; cycleId?: string | undefined },
  said: { kind: ObservationKind; text: string; credit: string },
  today: string,
): TeamAct<'add-observation'> {
  const cycleId = of.cycleId ?? currentCycle([...of.cycles])?.id ?? null;
  const observation = { ...observed(said), testActionId: of.testActionId, cycleId, on: today };
  return ['add-observation', [createObservation(make, observation)]];
}

/** The fields of an observation as they are stored, new or edited: only a quote is credited. [TEAM-9] */
export function observed({
  kind,
  text,
  credit,
}: {
  kind: ObservationKind;
  text: string;
  credit: string;
}): { kind: ObservationKind; text: string; credit: string } {
  return { kind, text: text.trim(), credit: isQuote(kind) ? credit.trim() : '' };
}

/** An idea is put away, with a word of why where there is one. */
export function dropIdea(idea: string, why: string, today: string): TeamAct<'drop-idea'> {
  const fate = { kind: 'dropped' as const, on: today, note: why.trim() };
  return ['drop-idea', [edited('idea', idea, { fate })]];
}

/**
 * A test goes under another udviklingspunkt, and everything that hangs on it goes along: where that is, is
 * read from the test ([TEAM-1]). So it is one change, one Fortryd takes it all back, and two devices that
 * move the same test have one thing to agree on. [TEAM-10]
 */
export function moveTest(test: string, pointId: string | null): TeamAct<'move-test'> {
  return ['move-test', [edited('testAction', test, { pointId: pointId === '' ? null : pointId })]];
}

/** Det kom der ud af dit svar: what the team did with a leader's answer. [LEADER-6] */
export function noteOutcome(
  request: string,
  text: string,
  { today, meeting }: Omit<Said, 'me'>,
): TeamAct<'note-outcome'> {
  const outcome = text.trim() === '' ? null : { text: text.trim(), on: today, meeting };
  return ['note-outcome', [edited('decisionRequest', request, { outcome })]];
}
