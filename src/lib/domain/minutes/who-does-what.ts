/**
 * Hvem gør hvad inden næste møde: by person, to be read aloud in half a minute. Nobody is counted and
 * nobody is listed without something to do. Rules [WHO-1] to [WHO-4].
 */
import type { Card } from '../board/card';
import type { Meeting } from '../records/meeting';
import { isParked, type ParkedItem } from '../records/parked-item';
import { isOpenTask, type Task } from '../records/task';

/** One thing to do. `due` is a date or null. */
export interface Doing {
  kind: 'task' | 'followUp' | 'present' | 'parked';
  id: string;
  /** words of the task or the parked point; title of the test */
  text: string;
  due: string | null;
  /** for a parked point, where it goes */
  forum: string;
}

/** A person and what they do; null: nobody has it yet. */
export interface PersonDoing {
  member: string | null;
  doings: Doing[];
}

/** What is looked at. `until` is the date of the next meeting. */
export interface WhoInput {
  meeting: Meeting;
  until: string;
  tasks: readonly Task[];
  cards: readonly Card[];
  parked: readonly ParkedItem[];
  /** who takes over for a person who is away, or null [TEAM-16] */
  coverOf?: (member: string) => string | null;
  /** the person's name, for the order; empty when unknown */
  nameOf: (member: string) => string;
}

/** People by name, what nobody has yet at the end; each one's things by date, those without last. */
export function whoDoesWhat(input: WhoInput): PersonDoing[] {
  const byPerson = new Map<string | null, Doing[]>();
  const put = (member: string | null, doing: Doing): void => {
    byPerson.set(member, [...(byPerson.get(member) ?? []), doing]);
  };
  const add = (member: string | null, doing: Doing): void => {
    put(member, doing);
    const cover = member === null ? null : (input.coverOf?.(member) ?? null);
    if (cover !== null) put(cover, doing);
  };
  for (const task of input.tasks)
    if (isOpenTask(task) && isForNow(task, input))
      add(task.owner, { kind: 'task', id: task.id, text: task.text, due: task.due, forum: '' });
  for (const { test, column } of input.cards) {
    if (column === 'closed') continue;
    const present = test.presentOn !== null && test.presentOn <= input.until;
    const due = present ? test.presentOn : test.nextFollowUp;
    if (due !== null && due <= input.until)
      add(test.owner, {
        kind: present ? 'present' : 'followUp',
        id: test.id,
        text: test.title,
        due,
        forum: '',
      });
  }
  for (const item of input.parked)
    if (isParked(item) && item.createdIn === input.meeting.id)
      add(item.owner, {
        kind: 'parked',
        id: item.id,
        text: item.text,
        due: null,
        forum: item.forum,
      });
  return [...byPerson]
    .map(([member, doings]) => ({ member, doings: doings.sort(byDue) }))
    .sort((a, b) => byName(a.member, b.member, input.nameOf));
}

/** Due by the next meeting or with no date; and what was agreed today, but for looking back in half a year. */
function isForNow(task: Task, { meeting, until }: WhoInput): boolean {
  if (task.due === null || task.due <= until) return true;
  return task.createdIn === meeting.id && task.origin !== 'checkBack';
}

function byDue(a: Doing, b: Doing): number {
  const order = (a.due ?? '9').localeCompare(b.due ?? '9');
  return order === 0 ? (a.id < b.id ? -1 : 1) : order;
}

function byName(a: string | null, b: string | null, nameOf: (member: string) => string): number {
  if (a === null || b === null) return a === b ? 0 : a === null ? 1 : -1;
  return nameOf(a).localeCompare(nameOf(b), 'da') || (a < b ? -1 : 1);
}
