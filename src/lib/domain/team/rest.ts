/** What a pause of the team does to the days that were agreed on. Rule [TEAM-11]. */
import { addDays, daysBetween, isoDate, parseIsoDate, type IsoDate } from '../cadence/iso-date';
import { joined, nextWorkday, turnsOf, type Pause, type Stretch } from '../cadence/meeting-dates';
import { teamRhythm } from '../meeting/team-rhythm';
import type { DraftChange } from '../log/change';
import type { Board } from '../records/board';
import { edited } from '../records/make';
import { daysOf, type Meeting } from '../records/meeting';
import { isWithin, outsidePauses, pausesOf } from './away';

/** A pause, those that follow upon each other as one, and the day the team meets first after it. */
export interface Rest extends Pause {
  readonly first: IsoDate;
}

const NONE: readonly never[] = [];

/** The pauses of a board, each with the first meeting after it: held, planned, or the one the rhythm gives. */
export function restsOf(board: Board, meetings: readonly Meeting[]): readonly Rest[] {
  const pauses = joined(pausesOf(board));
  if (pauses.length === 0) return NONE;
  const standing = meetings.filter((mt) => mt.state !== 'cancelled' && !mt.removed);
  const days = daysOf(outsidePauses(board, standing));
  const met = daysOf(standing.filter(({ state }) => state !== 'planned'));
  const rhythm = { ...teamRhythm(board, meetings), pauses };
  return pauses.map((pause) => {
    const agreed = days.find((day) => day > pause.to);
    const before = met.filter((day) => day <= pause.to);
    const first =
      agreed ??
      (before.length > 0
        ? turnsOf(rhythm, before, pause.to)(pause.to).date
        : workdayOutside(board, addDays(pause.to, 1)));
    return { ...pause, first };
  });
}

/** What a pause does to a day something was agreed to: some days, and the day it is for instead. */
export interface Putting extends Stretch {
  readonly first: string;
}

/** The pause that a day is in. */
export function restOn<R extends Stretch>(day: string, rests: readonly R[]): R | undefined {
  return rests.find((rest) => isWithin(day, rest));
}

/** The day something is due: what was agreed to a day in a pause is for the first meeting after. [TEAM-11] */
export function dueDay(agreed: string, rests: readonly Putting[]): string {
  return restOn(agreed, rests)?.first ?? agreed;
}

/** Whether something should have been done by now; while the team holds a pause, nothing should. [TEAM-11] */
export function isLate(agreed: string | null, today: string, rests: readonly Putting[]): boolean {
  return agreed !== null && dueDay(agreed, rests) < today && !restOn(today, rests);
}

/** Days from one day to another that are not days of a pause. [TEAM-11] */
export function daysOutside(from: string, to: IsoDate, rests: readonly Pause[]): number {
  const start = parseIsoDate(from) ?? to;
  const paused = rests.map((rest) => {
    // The day itself is not counted, as in the number of days between two.
    const first = isoDate(rest.from > start ? rest.from : addDays(start, 1));
    const last = rest.to < to ? rest.to : to;
    return first <= last ? daysBetween(first, last) + 1 : 0;
  });
  return daysBetween(start, to) - paused.reduce((sum, days) => sum + days, 0);
}

/** The first working day from a day on that is in no pause. */
export function workdayOutside(board: Pick<Board, 'pause'>, day: IsoDate): IsoDate {
  let free = nextWorkday(day);
  for (const pause of joined(pausesOf(board)))
    if (isWithin(free, pause)) free = nextWorkday(addDays(pause.to, 1));
  return free;
}

/** The day the rhythm would give first after a pause a team is about to hold, whatever is planned. [PLAN-8] */
export function firstDayAfter(
  board: Board,
  meetings: readonly Meeting[],
  key: string,
  days: Stretch,
): IsoDate | null {
  const held = meetings.filter(({ state }) => state !== 'planned');
  const rests = restsOf({ ...board, pause: { ...board.pause, [key]: days } }, held);
  return restOn(days.to, rests)?.first ?? null;
}

/** Another pause of the board that has some of these days too. */
export function overlapping(
  board: Pick<Board, 'pause'>,
  key: string,
  days: Stretch,
): Stretch | undefined {
  return pausesOf(board).find(
    (other) => other.key !== key && other.from <= days.to && days.from <= other.to,
  );
}

/** Planned meetings that fall in some days, earliest first. [PLAN-8] */
export function pausedMeetings(
  meetings: readonly Meeting[],
  pauses: readonly Stretch[],
): Meeting[] {
  return meetings
    .filter(({ state, removed, on }) => state === 'planned' && !removed && on !== null)
    .filter(({ on }) => pauses.some((days) => isWithin(on ?? '', days)))
    .sort((a, b) => ((a.on ?? '') < (b.on ?? '') ? -1 : 1));
}

/**
 * Moves meetings out of a pause or calls them off, as chosen; part of the act that holds the pause. [PLAN-8]
 *
 * @param fates per meeting: `cancel`, `stay` for now, or the day it moves to
 */
export function letPass(fates: Readonly<Record<string, string>>): DraftChange[] {
  return Object.entries(fates).flatMap(([meeting, fate]) =>
    fate === 'stay'
      ? []
      : [edited('meeting', meeting, fate === 'cancel' ? { state: 'cancelled' } : { on: fate })],
  );
}
