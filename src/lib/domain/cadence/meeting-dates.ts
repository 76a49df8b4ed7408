/** When the team meets next. Rules [CADENCE-4] to [CADENCE-10] in ../RULES.md. */
import { closedReason, type ClosedDayRules, type ClosedReason } from './holidays';
import {
  addDays,
  daysBetween,
  parseIsoDate,
  weekday,
  type IsoDate,
  type Weekday,
} from './iso-date';

/** How often the team meets, and which days it avoids. */
export interface Rhythm extends ClosedDayRules {
  /** Days from one meeting to the next, 1–366; 14 is the usual. */
  readonly everyDays: number;
  /** The day of the week the team meets on. Without it the day follows from the rhythm alone. */
  readonly weekday?: Weekday;
  /** Any day the rhythm falls on, usually the first meeting; the rhythm is counted from it. */
  readonly anchor?: IsoDate;
  /** Move meetings away from closed days? Default: yes. */
  readonly skipHolidays?: boolean;
  /** When the team holds a pause, both days included, in any order. No meeting falls there. */
  readonly pauses?: readonly Stretch[];
}

/** From one day to another, both included. */
export interface Stretch {
  readonly from: string;
  readonly to: string;
}

/** What is asked of {@link nextMeeting}. */
export interface NextMeetingQuestion extends Rhythm {
  /** The meeting must be later than this day. */
  readonly after: IsoDate;
  /**
   * The last meeting held. A turn of the rhythm that comes less than half a rhythm after it counts
   * as that meeting, so a meeting held a day early is not followed by one the next day.
   */
  readonly lastMeeting?: IsoDate;
}

/** One planned meeting: where the rhythm put it, and where it ends up. */
export interface PlannedDate {
  readonly date: IsoDate;
  /** The day the rhythm gives, before closed days are avoided. */
  readonly turn: IsoDate;
  /** Why `date` is not `turn`; absent when the meeting was not moved. */
  readonly movedBecause?: ClosedReason;
  /** It is the first after a pause in which the rhythm had a turn. */
  readonly afterPause?: Stretch;
}

/** A closed stretch longer than this would mean that the calendar itself is wrong. */
const longestClosedStretch = 14;

/** The first working day on or after `date`. */
export function nextWorkday(date: IsoDate, rules: ClosedDayRules = {}): IsoDate {
  return workdayFrom(date, 1, rules);
}

/** The last working day before `date`. [PLAN-7] */
export function workdayBefore(date: IsoDate, rules: ClosedDayRules = {}): IsoDate {
  return workdayFrom(addDays(date, -1), -1, rules);
}

function workdayFrom(date: IsoDate, by: 1 | -1, rules: ClosedDayRules): IsoDate {
  for (let step = 0; step <= longestClosedStretch; step += 1) {
    const day = addDays(date, by * step);
    if (closedReason(day, rules) === undefined) return day;
  }
  throw new Error(`No working day within ${longestClosedStretch} days of ${date}`);
}

function forwardTo(date: IsoDate, wanted: Weekday): IsoDate {
  return addDays(date, (wanted - weekday(date) + 7) % 7);
}

/** The nearest such weekday, at most three days away, so that a moved meeting is read rightly. */
function nearest(date: IsoDate, wanted: Weekday): IsoDate {
  return forwardTo(addDays(date, -3), wanted);
}

function place(turn: IsoDate, rhythm: Rhythm): PlannedDate {
  if (rhythm.skipHolidays === false) return { date: turn, turn };
  const reason = closedReason(turn, rhythm);
  if (reason === undefined) return { date: turn, turn };
  return { date: nextWorkday(turn, rhythm), turn, movedBecause: reason };
}

function checkRhythm({ everyDays }: Rhythm): void {
  if (!Number.isInteger(everyDays) || everyDays < 1 || everyDays > 366) {
    throw new RangeError('A rhythm is a whole number of days, 1–366');
  }
}

/** The rhythm's turn number `count` from its start; the start itself is number 0. */
function turnAt(start: IsoDate, rhythm: Rhythm, count: number): IsoDate {
  const day = addDays(start, count * rhythm.everyDays);
  return rhythm.weekday === undefined ? day : forwardTo(day, rhythm.weekday);
}

/**
 * The next meeting: the first turn of the rhythm that ends up later than `after`. Later turns are
 * counted from the anchor and never from a moved meeting, so a holiday does not make the rhythm drift.
 * Without an anchor the rhythm is counted from the last meeting, or else from `after`, read as the
 * nearest `weekday` when one is given. A pause that takes a turn sets the rhythm anew: it goes on from
 * the first day after the pause that is the day of the team. [CADENCE-18]
 * @throws RangeError when `everyDays` is not a whole number, 1–366
 */
export function nextMeeting(question: NextMeetingQuestion): PlannedDate {
  checkRhythm(question);
  const from = question.lastMeeting ?? question.after;
  let start =
    question.anchor ?? (question.weekday === undefined ? from : nearest(from, question.weekday));
  let { after } = question;
  let restart: { start: IsoDate; pause: Pause } | undefined;
  // A rhythm that was set anew has no turns before the one it goes on from.
  const turnAfter = (day: IsoDate): PlannedDate => firstTurn(question, start, day, restart?.start);
  for (const pause of joined(question.pauses ?? [])) {
    if (turnAfter(after).date < pause.from) break;
    const met = question.lastMeeting;
    const since = latest(addDays(pause.from, -1), ...(met && met <= pause.to ? [met] : []));
    // The day the rhythm is counted from has been met on; one it was set anew to, or that is to come, has not.
    const begun =
      restart === undefined && start >= pause.from && start <= (met ?? after) && start <= pause.to;
    const counted = begun ? latest(since, start) : since;
    if (turnAfter(counted).date > pause.to) continue;
    if (start <= pause.to) {
      start = dayAfter(pause, question, start);
      restart = { start, pause };
    }
    after = latest(after, pause.to);
  }
  const found = turnAfter(after);
  return restart !== undefined && found.turn === restart.start
    ? { ...found, afterPause: restart.pause }
    : found;
}

/** A pause with days that are days. */
export interface Pause {
  readonly from: IsoDate;
  readonly to: IsoDate;
}

/**
 * Pauses in the order of their days, those that overlap or follow upon each other as one. One that ends
 * before it begins is none, and neither is one without an end within the calendar.
 */
export function joined(pauses: readonly Stretch[]): Pause[] {
  const sound = pauses
    .flatMap(({ from, to }) => {
      const [first, last] = [parseIsoDate(from), parseIsoDate(to)];
      return first && last && first <= last && last < lastPausedDay && first > firstPausedDay
        ? [{ from: first, to: last }]
        : [];
    })
    .sort((a, b) => (a.from < b.from ? -1 : 1));
  const all: Pause[] = [];
  for (const pause of sound) {
    const before = all.at(-1);
    if (before && pause.from <= addDays(before.to, 1))
      all[all.length - 1] = { from: before.from, to: latest(before.to, pause.to) };
    else all.push(pause);
  }
  return all;
}

/** Room within the calendar for the turns before and after a pause. */
const [firstPausedDay, lastPausedDay] = ['1902-01-01', '2197-12-31'];

function latest(first: IsoDate, ...more: readonly IsoDate[]): IsoDate {
  return more.reduce((a, b) => (a > b ? a : b), first);
}

/** The first day after a pause that is the team's: its weekday, that of its turns, else a working day. */
function dayAfter({ to }: Pause, rhythm: Rhythm, start: IsoDate): IsoDate {
  const day = addDays(to, 1);
  if (rhythm.weekday !== undefined) return forwardTo(day, rhythm.weekday);
  return rhythm.everyDays % 7 === 0 ? forwardTo(day, weekday(start)) : nextWorkday(day, rhythm);
}

/** The first turn of a rhythm counted from `start` that ends up later than `after`; pauses do not count. */
function firstTurn(
  question: NextMeetingQuestion,
  start: IsoDate,
  after: IsoDate,
  notBefore?: IsoDate,
): PlannedDate {
  const { everyDays, lastMeeting } = question;
  // Begin far enough back that no moved or weekday-shifted turn is missed.
  const reach = longestClosedStretch + 7;
  let count = Math.floor((daysBetween(start, after) - reach) / everyDays);
  for (;;) {
    const planned = place(turnAt(start, question, count), question);
    const tooSoon =
      lastMeeting !== undefined && daysBetween(lastMeeting, planned.turn) * 2 < everyDays;
    const early = notBefore !== undefined && planned.turn < notBefore;
    if (planned.date > after && !tooSoon && !early) return planned;
    count += 1;
  }
}

/** A team's rhythm as its board keeps it. */
export interface TeamRhythm {
  /** 1–366 */
  readonly everyDays: number;
  /** 1–7; null where the day follows from the rhythm alone */
  readonly weekday: number | null;
  readonly pauses?: readonly Stretch[];
}

/**
 * A team's turns, counted from one day throughout, so that a holiday moves one meeting and not those
 * after it. A meeting held on another weekday than the team's does not move them either: they are
 * counted from the one before, where that was on its day. A team without a weekday that met at a
 * weekend does not go on meeting at weekends. [CADENCE-8]
 *
 * @param days when the team met or is to meet, earliest first
 * @param today where it begins when there are none
 * @returns the first turn later than a day
 */
export function turnsOf(
  { everyDays, weekday: chosen, pauses = [] }: TeamRhythm,
  days: readonly IsoDate[],
  today: IsoDate,
): (after: IsoDate) => PlannedDate {
  const last = days.at(-1);
  const met = last === undefined ? {} : { lastMeeting: last };
  if (chosen === null) {
    const anchor = nextWorkday(last ?? today);
    return (after) => nextMeeting({ everyDays, pauses, after, anchor, ...met });
  }
  const wanted = chosen as Weekday;
  const onItsDay = days.slice(-2).findLast((day) => weekday(day) === wanted);
  const anchor = onItsDay ?? (last === undefined ? today : nearest(last, wanted));
  return (after) => nextMeeting({ everyDays, weekday: wanted, pauses, after, anchor, ...met });
}

/**
 * The first `count` meetings on or after `first`, each on its own day.
 * @throws RangeError when `everyDays` is not a whole number, 1–366
 */
export function seriesOf(
  series: Rhythm & { readonly first: IsoDate; readonly count: number },
): PlannedDate[] {
  const { first, count, ...rhythm } = series;
  const meetings: PlannedDate[] = [];
  let after = addDays(first, -1);
  while (meetings.length < count) {
    const planned = nextMeeting({ anchor: first, ...rhythm, after });
    meetings.push(planned);
    after = planned.date;
  }
  return meetings;
}

/**
 * Does the team lift its eyes at this meeting and ask whether it is nearer its goals?
 * @param number the meeting's number, the first being 1
 */
export function isEveryFourth(number: number): boolean {
  return number > 0 && number % 4 === 0;
}
