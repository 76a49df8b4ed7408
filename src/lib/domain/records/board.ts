/** A team's board for one indsats (tavle). */
import type { z } from '../zod';
import {
  dateSchema,
  defineSpec,
  laterEntries,
  line,
  tableOf,
  text,
  timeSchema,
  together,
  whole,
  type RecordOf,
  type Zod,
} from './fields';
import { made, type Make } from './make';

/** The parts a tavlemøde can have; [LP]'s three, a closing part and the optional news. */
export const MEETING_PARTS = ['news', 'ideas', 'followUp', 'tasks', 'agreements'] as const;
/** One part of the agenda. */
export type MeetingPart = (typeof MEETING_PARTS)[number];
/** Parts in order with their minutes. */
export type Agenda = { part: MeetingPart; minutes: number }[];

/** 30 minutes as 5/15/6/4. */
export const DEFAULT_AGENDA: Agenda = [
  { part: 'ideas', minutes: 5 },
  { part: 'followUp', minutes: 15 },
  { part: 'tasks', minutes: 6 },
  { part: 'agreements', minutes: 4 },
];

/** How many udviklingspunkter may be active before the app mentions it. */
export const DEFAULT_ACTIVE_CAP = 3;

/** Every so many days, at this time; `weekday` 1 = Monday … 7 = Sunday. */
export const rhythmSchema = (zod: Zod) =>
  zod.strictObject({
    everyDays: zod.int().check(zod.gte(1), zod.lte(366)),
    weekday: zod.nullable(zod.int().check(zod.gte(1), zod.lte(7))),
    time: timeSchema(zod),
  });
/** See {@link rhythmSchema}. */
export type Rhythm = z.infer<ReturnType<typeof rhythmSchema>>;
/** Every fortnight at nine. */
export const DEFAULT_RHYTHM: Rhythm = { everyDays: 14, weekday: null, time: '09:00' };

/** The parts of a meeting, and the minutes of each. */
export const agendaSchema = (zod: Zod) =>
  zod
    .array(
      zod.strictObject({
        part: zod.enum(MEETING_PARTS),
        minutes: zod.int().check(zod.gte(1), zod.lte(240)),
      }),
    )
    .check(zod.minLength(1), zod.maxLength(5));

/**
 * Spec of a board. `origin` names the example a board is a copy of. `pause` holds the days the team has no
 * meetings, both included; it came with format 5.
 */
export const boardSpec = defineSpec({
  fields: {
    name: line(),
    municipality: line(),
    intervention: line(),
    about: text(),
    rhythm: together(rhythmSchema),
    agenda: together(agendaSchema),
    activeCap: whole(1, 20),
    origin: line(60),
  },
  entries: {
    forum: tableOf((zod) => zod.string().check(zod.minLength(1), zod.maxLength(80))),
    pause: laterEntries(
      5,
      tableOf((zod) => zod.strictObject({ from: dateSchema(zod), to: dateSchema(zod) })),
    ),
  },
  title: ['name'],
  hangsOn: {},
  bound: ['origin'],
  quiet: [],
});
/** A board. */
export type Board = RecordOf<typeof boardSpec>;

/** A new board with the usual rhythm and agenda. */
export function createBoard(
  make: Make,
  input: {
    name: string;
    municipality: string;
    intervention: string;
    forums: Record<string, string>;
    origin?: string;
  },
) {
  const forums = Object.fromEntries(
    Object.entries(input.forums).map(([key, name]) => [`forum.${key}`, name]),
  );
  return made('board', make.id, {
    name: input.name,
    municipality: input.municipality,
    intervention: input.intervention,
    rhythm: DEFAULT_RHYTHM,
    agenda: DEFAULT_AGENDA,
    activeCap: DEFAULT_ACTIVE_CAP,
    ...(input.origin ? { origin: input.origin } : {}),
    ...forums,
  });
}

/** The board's agenda, or the default one. */
export function agendaOf(board: Board): Agenda {
  return board.agenda ?? DEFAULT_AGENDA;
}

/** The board's rhythm, or every fortnight. */
export function rhythmOf(board: Board): Rhythm {
  return board.rhythm ?? DEFAULT_RHYTHM;
}

/** Length of the meeting in minutes: the sum of its parts. */
export function meetingMinutes(agenda: Agenda): number {
  return agenda.reduce((sum, part) => sum + part.minutes, 0);
}
