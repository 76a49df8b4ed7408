/** From story time to days and moments, counted back from today and never on a closed day. */
import { closedReason } from '../domain/cadence/holidays';
import { addDays, isoDate, weekday, type IsoDate, type Weekday } from '../domain/cadence/iso-date';
import { copenhagenDateTime, dateOf, localTime, timeOf } from '../domain/cadence/local-time';
import { nextWorkday } from '../domain/cadence/meeting-dates';
import type { At } from './story';

/** Days from one meeting to the next. */
export const EVERY_DAYS = 14;
/** When the meetings begin. */
export const MEETING_TIME = localTime('09:00');

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const EARLIEST = 8 * 60 + 15;
const LATEST = 15 * 60 + 30;

/** Milliseconds since 1970 at which a Danish clock shows this time on this day. */
export function momentAt(date: IsoDate, time: string): number {
  const guess = Date.parse(`${date}T${time}:00Z`);
  const shown = copenhagenDateTime(guess);
  const ahead = Date.parse(`${dateOf(shown)}T${timeOf(shown)}:00Z`) - guess;
  return guess - ahead;
}

/** No team of an example meets in July. */
function isPaused(day: IsoDate): boolean {
  return day.slice(5, 7) === '07';
}

/** The same day of the week in the last week before the pause that a day is in. */
function beforePause(day: IsoDate): IsoDate {
  let before = day;
  while (isPaused(before)) before = addDays(before, -7);
  return before;
}

/** The same day of the week in the first week after it. */
function afterPause(day: IsoDate): IsoDate {
  let after = day;
  while (isPaused(after)) after = addDays(after, 7);
  return after;
}

/** The days of one story. */
export class StoryCalendar {
  readonly #turn: IsoDate;
  readonly #next: number;
  readonly #now: number;
  readonly #days = new Map<number, IsoDate>();

  /**
   * @param today the local date of `now`
   * @param now ms since 1970; nothing that has happened is later
   * @param leadDays days to the next meeting
   * @param next number of the next meeting
   */
  constructor(today: IsoDate, now: number, leadDays: number, next: number) {
    let turn = addDays(today, leadDays);
    while (weekday(turn) >= 6) turn = addDays(turn, 1);
    this.#turn = isPaused(turn) ? afterPause(turn) : turn;
    this.#next = next;
    this.#now = now;
  }

  /** The day of the week the team meets on. */
  get weekday(): Weekday {
    return weekday(this.#turn);
  }

  /** The day of a meeting, held or to come. */
  meeting(number: number): IsoDate {
    const known = this.#days.get(number);
    if (known) return known;
    const day = nextWorkday(this.#turnOf(number));
    this.#days.set(number, day);
    return day;
  }

  /** Where the rhythm puts a meeting. In July there is none: before it comes the last turn of June, after it the first of August. */
  #turnOf(number: number): IsoDate {
    const step = number < this.#next ? -EVERY_DAYS : EVERY_DAYS;
    let turn = this.#turn;
    for (let at = this.#next; at !== number; at += Math.sign(step)) {
      turn = addDays(turn, step);
      if (isPaused(turn)) turn = step < 0 ? beforePause(turn) : afterPause(turn);
    }
    return turn;
  }

  /** The pause the team holds, with the number of the last meeting before it; null where the story has none. */
  get pause(): { from: IsoDate; to: IsoDate; after: number } | null {
    for (let number = this.#next - 1; number >= 1; number -= 1) {
      const [before, after] = [this.meeting(number), this.meeting(number + 1)];
      const year = after.slice(0, 4);
      const [from, to] = [isoDate(`${year}-07-01`), isoDate(`${year}-07-31`)];
      if (before < from && after > to) return { from, to, after: number };
    }
    return null;
  }

  /** The day of a story time, also one to come. */
  date(at: At): IsoDate {
    if (Number.isInteger(at)) return this.meeting(at);
    const before = Math.floor(at);
    const from = momentAt(this.meeting(before), MEETING_TIME) + HOUR;
    const to =
      before === this.#next - 1 ? this.#now : momentAt(this.meeting(before + 1), MEETING_TIME);
    const day = dateOf(copenhagenDateTime(from + (to - from) * (at - before)));
    return this.#workdayBefore(day, this.meeting(before));
  }

  /**
   * A moment in working hours on the day of a story time that has passed. Later than `after`, and
   * never later than now.
   *
   * @param spread any whole number; spreads what happens over the day
   */
  moment(at: At, after: number, spread: number): number {
    const minutes = EARLIEST + ((spread * 97) % (LATEST - EARLIEST));
    const time = `${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
    const day = this.date(at);
    let moment = momentAt(day, time);
    if (moment > this.#now) {
      const earlier = this.#workdayBefore(addDays(day, -1), this.meeting(Math.floor(at)));
      moment = momentAt(earlier, time);
    }
    return Math.max(moment, after + MINUTE);
  }

  #workdayBefore(day: IsoDate, notBefore: IsoDate): IsoDate {
    let at = day;
    while (at > notBefore && closedReason(at) !== undefined) at = addDays(at, -1);
    return at;
  }
}

/** The calendar date of a moment, in Denmark. */
export function dayOf(moment: number): IsoDate {
  return isoDate(dateOf(copenhagenDateTime(moment)));
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}
