/**
 * Who does what, and what the meeting can do with an idea. Rules [MEET-12] to [MEET-14].
 */
import type { DraftChange } from '../log/change';
import { createCycle } from '../records/cycle';
import { MAX_LINE } from '../records/fields';
import type { Idea } from '../records/idea';
import { edited } from '../records/make';
import type { Meeting } from '../records/meeting';
import { createMeeting } from '../records/meeting';
import { MAX_ID } from '../schema';
import { isOpenTask, type Task } from '../records/task';
import { createTestAction } from '../records/test-action';
import { moveAlong, type AgreedTo } from './move-along';

/** The tasks of one person; `owner` is null for tasks nobody has taken. */
export interface PersonTasks {
  owner: string | null;
  tasks: Task[];
}

/**
 * Tasks by person: people by name, nobody's tasks last; each person's oldest day first, and tasks
 * without a day after those. [MEET-12]
 *
 * @param nameOf name of a member id, to sort by
 */
export function tasksByPerson(
  tasks: readonly Task[],
  nameOf: (owner: string) => string,
): PersonTasks[] {
  const byOwner = new Map<string | null, Task[]>();
  for (const task of tasks) byOwner.set(task.owner, [...(byOwner.get(task.owner) ?? []), task]);
  return [...byOwner]
    .map(([owner, own]) => ({ owner, tasks: own.sort(byDay) }))
    .sort((a, b) => {
      if (a.owner === null || b.owner === null) return a.owner === null ? 1 : -1;
      return nameOf(a.owner).localeCompare(nameOf(b.owner), 'da');
    });
}

/** Open tasks to be done before the next meeting: due by then, new from this meeting, or without a day. [MEET-13] */
export function tasksBeforeNext(tasks: readonly Task[], meetingId: string, nextOn: string): Task[] {
  return tasks.filter(
    (t) => isOpenTask(t) && (t.due === null || t.due <= nextOn || t.createdIn === meetingId),
  );
}

/** What is due first, then what was agreed first; without a day last. [MEET-12] */
export function byDay(a: Task, b: Task): number {
  const days = [a.due ?? '9999', b.due ?? '9999'] as const;
  if (days[0] !== days[1]) return days[0] < days[1] ? -1 : 1;
  return a.createdAt < b.createdAt ? -1 : 1;
}

/** The three answers that make work of an idea, and what the new test needs. */
export interface IdeaAnswers {
  /** who works on it */
  contributors: readonly string[];
  /** the udviklingspunkt it belongs under; that of the idea unless said otherwise */
  pointId?: string | null;
  owner: string | null;
  /** Fortælles på mødet den …, YYYY-MM-DD */
  presentOn: string | null;
  order: string;
  /** on paper; see paper-code/ */
  number?: number | undefined;
  ids: { testAction: string; cycle: string };
}

/** An idea becomes a prøvehandling with its first cycle, in one act. [MEET-14] */
export function ideaToTest(idea: Idea, answers: IdeaAnswers): DraftChange[] {
  const { ids, owner, presentOn, order, number } = answers;
  const title = idea.text.trim().slice(0, MAX_LINE);
  const test = createTestAction(
    { id: ids.testAction },
    {
      title,
      pointId: answers.pointId === undefined ? idea.pointId : answers.pointId,
      owner,
      presentOn,
      nextFollowUp: presentOn,
      ideaId: idea.id,
      order,
      number,
    },
  );
  const contributors = answers.contributors.filter((id) => id !== owner);
  return [
    {
      ...test,
      fields: {
        ...test.fields,
        ...Object.fromEntries(contributors.map((id) => [`contributor.${id}`, true])),
      },
    },
    createCycle(
      { id: ids.cycle },
      { testActionId: ids.testAction, attempt: (idea.firstTry || idea.text).trim() },
    ),
    edited('idea', idea.id, { fate: { kind: 'test', testAction: ids.testAction } }),
  ];
}

/** What ends a meeting. */
export interface MeetingEnd {
  /** ISO moment with Z */
  endedAt: string;
  /** see {@link minutesUsed} */
  minutesUsed: number;
  next: {
    on: string;
    time: string;
    planned: Meeting | null;
    id: string;
    facilitator: string | null;
    /** what goes along from the day the meeting was to be on; null for nothing */
    along: AgreedTo | null;
  };
}

/**
 * Id of the meeting that follows one. Two laptops that end the same meeting make the same next one, not
 * two. [MEET-19]
 *
 * @param taken whether there is a meeting of that id already, such as one that Fortryd took away
 * @param fresh an id of its own, for then
 */
export function nextMeetingId(
  meeting: string,
  taken: (id: string) => boolean,
  fresh: () => string,
): string {
  const [, root = meeting, number = '1'] = /^(.*?)(?:-(\d{1,6}))?$/.exec(meeting) ?? [];
  const id = `${root}-${String(Number(number) + 1)}`;
  return id.length > MAX_ID || taken(id) ? fresh() : id;
}

/** Afslut mødet: it is held, and the next one stands in the calendar. One act. [MEET-15] [MEET-28] */
export function endMeeting(meeting: Meeting, end: MeetingEnd): DraftChange[] {
  const { on, time, planned, id, facilitator, along } = end.next;
  const held = edited('meeting', meeting.id, {
    state: 'held',
    endedAt: end.endedAt,
    minutesUsed: end.minutesUsed,
  });
  const moved = along ? moveAlong(along, on) : [];
  if (!planned) return [held, createMeeting({ id }, { on, time, facilitator }), ...moved];
  if (planned.on === on && planned.time === time) return [held];
  return [held, edited('meeting', planned.id, { on, time }), ...moved];
}
