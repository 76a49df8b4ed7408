/** What is mine on a board: tests and tasks I own or take part in, and the next meeting. */
import { byOrder, dueDate, type Card } from '$lib/domain/board/card';
import { runningMeeting } from '$lib/domain/board/next-meeting';
import { waitingFor } from '$lib/domain/leader/open-questions';
import type { DecisionRequest } from '$lib/domain/records/decision-request';
import { isOpenTask, type Task } from '$lib/domain/records/task';
import type { Meeting } from '$lib/domain/records/meeting';
import { isMine } from '$lib/domain/board/lanes';
import type { Member } from '$lib/domain/records/member';
import { outsidePauses } from '$lib/domain/team/away';
import { dueDay } from '$lib/domain/team/rest';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** A thing of mine with the board it stands on. */
export interface Mine<T> {
  session: BoardSession;
  item: T;
  /** who it is done for meanwhile, where it is not my own [TEAM-16] */
  coverFor?: Member;
}

function soonest(a: string | null, b: string | null): number {
  return (a ?? '9').localeCompare(b ?? '9');
}

function mineOf<T>(
  sessions: readonly BoardSession[],
  of: (session: BoardSession, me: string) => readonly T[],
): Mine<T>[] {
  return sessions.flatMap((session) => {
    const me = session.me;
    return me ? of(session, me.id).map((item) => ({ session, item })) : [];
  });
}

/** What is mine, and after it what belongs to those I take over for, each thing once. [TEAM-16] */
function mineAndCovered<T>(
  sessions: readonly BoardSession[],
  of: (session: BoardSession, member: string) => readonly T[],
): Mine<T>[] {
  const own = mineOf(sessions, of);
  const seen = new Set(own.map(({ item }) => item));
  const covered = sessions.flatMap((session) =>
    session.covered.flatMap((id) => {
      const coverFor = session.model.get('member', id);
      return of(session, id).flatMap((item) => (coverFor ? [{ session, item, coverFor }] : []));
    }),
  );
  return [...own, ...covered.filter(({ item }) => !seen.has(item) && seen.add(item))];
}

/** My open tests on these boards: those I am responsible for and those I help with; soonest first. */
export function myTests(sessions: readonly BoardSession[]): Mine<Card>[] {
  return mineAndCovered(sessions, ({ model }, me) =>
    openTests(model).filter((card) => isMine(card, me)),
  ).sort((a, b) => soonest(dueDate(a.item), dueDate(b.item)));
}

/** Every test of a board that is not closed, in the order of the board [BOARD-1], however it was read. */
export function openTests(model: BoardModel): Card[] {
  return model.cards
    .filter((card) => card.column !== 'closed')
    .sort((a, b) => byOrder(a.test, b.test));
}

function dueOf({ session, item }: Mine<Task>): string | null {
  return item.due && dueDay(item.due, session.rests);
}

/** My tasks that wait, soonest first. */
export function myTasks(sessions: readonly BoardSession[]): Mine<Task>[] {
  return mineAndCovered(sessions, ({ model }, me) =>
    model.all('task').filter((task) => task.owner === me && isOpenTask(task)),
  ).sort((a, b) => soonest(dueOf(a), dueOf(b)));
}

/** Questions that wait for me, board by board in the order a leader answers them. [LEADER-5] */
export function myQuestions(sessions: readonly BoardSession[]): Mine<DecisionRequest>[] {
  return sessions.flatMap((one) =>
    mineAndCovered([one], ({ model }, id) => {
      const member = model.get('member', id);
      return member ? waitingFor(member, model.all('decisionRequest')) : [];
    }),
  );
}

/** The meeting that is running, or else the next one planned from today on. */
export function nextMeetings(sessions: readonly BoardSession[]): Mine<Meeting>[] {
  return mineOf(sessions, ({ model, today }) => {
    const running = runningMeeting(model.all('meeting'));
    const [planned] = outsidePauses(model.board, model.all('meeting'))
      .filter((meeting) => meeting.state === 'planned' && (meeting.on ?? '') >= today)
      .sort((a, b) => soonest(a.on, b.on));
    const next = running ?? planned;
    return next ? [next] : [];
  });
}
