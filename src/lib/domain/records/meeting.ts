/** A tavlemøde: short, regular, in front of the board. */
import { parseIsoDate, type IsoDate } from '../cadence/iso-date';
import { agendaSchema, type Agenda } from './board';
import {
  choice,
  date,
  defineSpec,
  flag,
  idSchema,
  later,
  line,
  moment,
  reference,
  setOf,
  tableOf,
  text,
  timeSchema,
  together,
  whole,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/** planned → running → held; or cancelled. */
export const MEETING_STATES = ['planned', 'running', 'held', 'cancelled'] as const;
/** See {@link MEETING_STATES}. */
export type MeetingState = (typeof MEETING_STATES)[number];

/** Most minutes a meeting can have used: a day. */
export const MAX_MINUTES = 1440;

/**
 * Spec of a meeting. `agenda` and `followUp` (test action ids in order) are fixed when it starts, so
 * that a reload shows the same meeting; `minutesUsed` is what it took without its pauses, which only
 * the device that held it knows; `seen` are the tests that were talked about; `minutes` are
 * sections of the referat that someone has edited, keyed by section; `partner` and `guest` lists are
 * in `note`.
 */
export const meetingSpec = defineSpec({
  fields: {
    state: choice(MEETING_STATES),
    on: date(),
    time: together(timeSchema),
    startedAt: moment(),
    endedAt: moment(),
    minutesUsed: later(2, whole(0, MAX_MINUTES)),
    agenda: together(agendaSchema),
    followUp: together((zod) => zod.array(idSchema(zod)).check(zod.maxLength(5000))),
    liftEyes: flag(),
    facilitator: reference(),
    noteTaker: reference(),
    news: text(),
    wentWell: text(2000),
    nextTime: text(2000),
    note: line(1000),
  },
  entries: {
    present: tableOf((zod) => zod.boolean()),
    seen: setOf(),
    minutes: tableOf((zod) => zod.string().check(zod.maxLength(20000))),
  },
  title: ['on'],
  hangsOn: {},
  bound: ['state', 'startedAt', 'endedAt', 'agenda', 'followUp', 'present', 'seen', 'liftEyes'],
  quiet: ['seen'],
});
/** A meeting. `wentWell` is "Hvad var godt i dag?", `nextTime` "Hvad gør vi anderledes næste gang?". */
export type Meeting = RecordOf<typeof meetingSpec>;

/** The days of some meetings, earliest first; one without a day is left out. */
export function daysOf(meetings: readonly Pick<Meeting, 'on'>[]): IsoDate[] {
  return meetings
    .map(({ on }) => parseIsoDate(on ?? ''))
    .filter((day) => day !== undefined)
    .sort();
}

/** A planned meeting. */
export function createMeeting(
  make: Make,
  input: { on: string; time: string; facilitator?: string | null },
) {
  return made('meeting', make.id, {
    state: 'planned',
    on: input.on,
    time: input.time,
    ...(input.facilitator ? { facilitator: input.facilitator } : {}),
  });
}

/** Fields that start a meeting. */
export function startedMeeting(input: {
  startedAt: string;
  on: string;
  /** HH:MM, where it is another than the one that was planned */
  time?: string | undefined;
  agenda: Agenda;
  followUp: string[];
  liftEyes: boolean;
  present: Record<string, boolean>;
}) {
  return {
    state: 'running' as const,
    startedAt: input.startedAt,
    on: input.on,
    ...(input.time === undefined ? {} : { time: input.time }),
    agenda: input.agenda,
    followUp: input.followUp,
    liftEyes: input.liftEyes,
    ...Object.fromEntries(
      Object.entries(input.present).map(([id, here]) => [`present.${id}`, here]),
    ),
  };
}
