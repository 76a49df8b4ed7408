/** The rhythm a team keeps, also where nobody has written it down. Rule [MEET-27]. */
import { DEFAULT_RHYTHM, rhythmOf, type Board, type Rhythm } from '../records/board';
import type { Meeting } from '../records/meeting';

/**
 * The board's rhythm. Until somebody has saved one its time is that of the meeting that is running,
 * else of the latest that is held or planned: so a team that meets at 10.30 is not told 9.00. [MEET-27]
 */
export function teamRhythm(board: Board, meetings: readonly Meeting[]): Rhythm {
  const rhythm = rhythmOf(board);
  const { everyDays, weekday, time } = DEFAULT_RHYTHM;
  const isSaved =
    rhythm.everyDays !== everyDays || rhythm.weekday !== weekday || rhythm.time !== time;
  if (isSaved) return rhythm;
  const latest = meetings
    .filter((mt) => mt.state !== 'cancelled' && !mt.removed && mt.on !== null && mt.time !== null)
    .sort((a, b) => (whenOf(a) < whenOf(b) ? -1 : 1))
    .at(-1);
  return latest?.time ? { ...rhythm, time: agreedTime(latest.time) } : rhythm;
}

/** Text that sorts; what is running comes after everything else. */
function whenOf({ state, on, time }: Meeting): string {
  return `${state === 'running' ? '1' : '0'} ${on ?? ''} ${time ?? ''}`;
}

/**
 * A meeting nobody planned has the minute at which it began, and nobody agrees on 10.34: that was the
 * quarter before. A time people would say stands.
 */
function agreedTime(time: string): string {
  const minute = Number(time.slice(3));
  if (minute % 5 === 0) return time;
  return `${time.slice(0, 3)}${String(minute - (minute % 15)).padStart(2, '0')}`;
}
