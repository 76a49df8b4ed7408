/** Fredag, 10 minutter: the leader's own ten minutes with the teams, as a series for the calendar. */
import { closedReason } from '$lib/domain/cadence/holidays';
import { addDays, isoDate, weekday, type IsoDate } from '$lib/domain/cadence/iso-date';
import { m } from '$lib/i18n/paraglide/messages.js';
import { meetingIcs, icsType } from '$lib/exchange/ics';
import { saveAs } from '$lib/keeping/backup/download';
import { LEADER } from '$lib/session/addresses';

const TURNS = 52;
const FRIDAY = 5;

/** The series of a year of Fridays, those on closed days left out, as an iCalendar file. */
export function fridaysIcs(today: IsoDate, address: string, now: number): string {
  const first = addDays(today, (FRIDAY - weekday(today) + 7) % 7);
  const days = Array.from({ length: TURNS }, (_, turn) => addDays(first, turn * 7));
  const skipped = days.filter((day) => closedReason(day) !== undefined);
  return meetingIcs({
    // The same each time: read in again, it is the same series.
    uid: 'fredag-ti-minutter@forbedringstavlen',
    title: m.leading_friday(),
    description: `${m.leading_friday_text()}\n${address}`,
    date: isoDate(first),
    time: '09:00',
    minutes: 10,
    dtstamp: now,
    series: { first, step: 7, count: TURNS, skipped, moved: [] },
  });
}

/** Puts it among the downloads. */
export function saveFridays(today: IsoDate): void {
  const text = fridaysIcs(today, new URL(LEADER, location.href).href, Date.now());
  saveAs(m.leading_friday_file(), icsType, text);
}
