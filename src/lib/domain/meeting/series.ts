/** The rhythm ahead as one series, as a calendar keeps it. Rules [SERIES-1] to [SERIES-6]. */
import type { IsoDate } from '../cadence/iso-date';
import { addDays, daysBetween } from '../cadence/iso-date';
import { rhythmOf, type Board } from '../records/board';
import type { Meeting } from '../records/meeting';
import { turnsAhead } from './plan-ahead';

/** Days a series reaches ahead, and the most turns it has. */
export const SERIES_DAYS = 365;
const MOST_TURNS = 60;

/**
 * Equal steps from a first day, less those that are skipped; a moved turn takes place on another day.
 * `count` counts every step, skipped ones too.
 */
export interface Series {
  readonly first: IsoDate;
  /** days from one turn to the next */
  readonly step: number;
  readonly count: number;
  readonly skipped: readonly IsoDate[];
  readonly moved: readonly { readonly turn: IsoDate; readonly date: IsoDate }[];
}

/**
 * The turns of the rhythm after every meeting that is held or planned, a year ahead.
 * [SERIES-1] to [SERIES-6]
 */
export function seriesAhead(board: Board, meetings: readonly Meeting[], today: IsoDate): Series {
  const { everyDays, weekday } = rhythmOf(board);
  const wanted = Math.min(MOST_TURNS, Math.max(1, Math.ceil(SERIES_DAYS / everyDays)));
  const turns = turnsAhead(board, meetings, today, wanted);
  const first = turns[0]?.turn ?? today;
  const last = turns.at(-1)?.turn ?? first;
  // Turns moved forward to a weekday are not evenly apart unless the rhythm is in whole weeks: then
  // every week is a step, and the weeks between are skipped.
  // Neither are they where a pause sets the rhythm anew.
  const usual = weekday === null || everyDays % 7 === 0 ? everyDays : 7;
  const step =
    [usual, 7].find((days) => turns.every(({ turn }) => daysBetween(first, turn) % days === 0)) ??
    1;
  const off = new Set(
    meetings.filter((mt) => mt.state === 'cancelled' && !mt.removed).map((mt) => mt.on),
  );
  const days = new Set(turns.filter(({ date }) => !off.has(date)).map(({ turn }) => turn));
  const count = daysBetween(first, last) / step + 1;
  const steps = Array.from({ length: count }, (_, i) => addDays(first, i * step));
  return {
    first,
    step,
    count,
    skipped: steps.filter((day) => !days.has(day)),
    moved: turns
      .filter(({ turn, date }) => turn !== date && days.has(turn))
      .map(({ turn, date }) => ({ turn, date })),
  };
}
