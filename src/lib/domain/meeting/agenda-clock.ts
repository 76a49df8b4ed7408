/**
 * The agenda is the clock: how long the meeting and each of its parts have left. Whole minutes only.
 * Rules [MEET-3] to [MEET-6].
 */
import { MAX_MINUTES } from '../records/meeting';
import { meetingMinutes, type Agenda, type MeetingPart } from '../records/board';

/** Milliseconds in a minute. */
const MINUTE = 60_000;
/** Longer than this without a sign of life, and the team is asked where it is. In minutes. */
export const GAP_MINUTES = 10;

/** The moment a part was turned to; it lasts until the next visit. `at` is ms since 1970. */
export interface Visit {
  part: MeetingPart;
  at: number;
}

/** A stretch that does not count: the lid was closed. Both ms since 1970. */
export interface Pause {
  from: number;
  to: number;
}

/** What the clock knows about one part. All numbers are whole minutes. */
export interface PartState {
  part: MeetingPart;
  minutes: number;
  state: 'done' | 'now' | 'todo';
  spent: number;
  /** 0 when the part's time is used */
  left: number;
  /** minutes beyond the part's own; 0 when within */
  over: number;
  /** how much of the part is used, 0 to 1, for drawing */
  filled: number;
}

/** What the clock shows. All numbers are whole minutes. */
export interface AgendaState {
  total: number;
  /** minutes until the meeting should end; 0 when its time is gone */
  left: number;
  /** minutes beyond the meeting's time; 0 when within */
  over: number;
  /** the meeting's time is used up */
  gone: boolean;
  /** when the meeting should end, ms since 1970; pauses move it */
  endsAt: number;
  parts: PartState[];
}

/**
 * Reads the clock. [MEET-3] [MEET-4]
 *
 * @param startedAt ms since 1970
 * @param visits where the meeting has been, oldest first; without any the first part began at the start
 */
export function agendaState(
  agenda: Agenda,
  startedAt: number,
  now: number,
  visits: readonly Visit[],
  pauses: readonly Pause[] = [],
): AgendaState {
  const total = meetingMinutes(agenda);
  const first = agenda[0]?.part;
  const been: readonly Visit[] =
    visits.length > 0 ? visits : first ? [{ part: first, at: startedAt }] : [];
  const here = Math.max(
    0,
    agenda.findIndex((item) => item.part === been.at(-1)?.part),
  );
  const used = awake(startedAt, now, pauses);
  const endsAt = startedAt + total * MINUTE + (Math.max(0, now - startedAt) - used);
  return {
    total,
    left: minutesLeft(total * MINUTE - used),
    over: minutesOver(used - total * MINUTE),
    gone: used >= total * MINUTE,
    endsAt,
    parts: agenda.map(({ part, minutes }, index) => {
      const spent = spentIn(part, been, now, pauses);
      return {
        part,
        minutes,
        state: index < here ? 'done' : index === here ? 'now' : 'todo',
        spent: Math.floor(spent / MINUTE),
        left: minutesLeft(minutes * MINUTE - spent),
        over: minutesOver(spent - minutes * MINUTE),
        filled: Math.min(1, spent / (minutes * MINUTE)),
      };
    }),
  };
}

/** Whole minutes a meeting has used, pauses not counted. [MINUTES-9] */
export function minutesUsed(startedAt: number, endedAt: number, pauses: readonly Pause[]): number {
  return Math.min(MAX_MINUTES, Math.round(awake(startedAt, endedAt, pauses) / MINUTE));
}

function spentIn(
  part: MeetingPart,
  visits: readonly Visit[],
  now: number,
  pauses: readonly Pause[],
): number {
  let spent = 0;
  visits.forEach((visit, i) => {
    if (visit.part === part) spent += awake(visit.at, visits[i + 1]?.at ?? now, pauses);
  });
  return spent;
}

/** Milliseconds from one moment to another that no pause covers; never negative. */
function awake(from: number, to: number, pauses: readonly Pause[]): number {
  let length = Math.max(0, to - from);
  for (const pause of pauses) {
    length -= Math.max(0, Math.min(to, pause.to) - Math.max(from, pause.from));
  }
  return Math.max(0, length);
}

/** A minute that has begun still counts as left. */
function minutesLeft(ms: number): number {
  return Math.max(0, Math.ceil(ms / MINUTE));
}

/** Only minutes that have passed count as over. */
function minutesOver(ms: number): number {
  return Math.max(0, Math.floor(ms / MINUTE));
}

/**
 * The stretch nobody was there: the device gave no sign of life for more than {@link GAP_MINUTES}.
 * A device that has never seen the meeting counts from its planned end, so that joining a meeting
 * under way asks nothing. [MEET-5]
 *
 * @param lastSign last sign of life on this device, ms since 1970; null when it has none
 */
export function gapOf(
  agenda: Agenda,
  startedAt: number,
  lastSign: number | null,
  now: number,
): Pause | null {
  const from = lastSign ?? startedAt + meetingMinutes(agenda) * MINUTE;
  return now - from > GAP_MINUTES * MINUTE ? { from, to: now } : null;
}
