/** The day of a meeting in words. */
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { PlannedDate } from '$lib/domain/cadence/meeting-dates';
import { formatDate, formatDateTime } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { closedReasonWord } from '$lib/i18n/words';

/** "tirsdag 24. nov., uge 48 kl. 9.00". `on` and `time` as a meeting has them. */
export function meetingDay(
  meeting: { on: string | null; time: string | null },
  today: IsoDate,
): string {
  if (!meeting.on) return '';
  const style = { today, weekday: true } as const;
  return meeting.time
    ? formatDateTime(isoDate(meeting.on), meeting.time, style)
    : formatDate(isoDate(meeting.on), style);
}

/** "flyttet fra 24. dec.: juleaften", that it is the first after a pause, or '' when the meeting stands where the rhythm put it. */
export function movedText(date: PlannedDate, today: IsoDate): string {
  if (date.afterPause) return m.away_first_after();
  return date.movedBecause
    ? m.minutes_moved_because({
        date: formatDate(date.turn, { today, week: false }),
        reason: closedReasonWord(date.movedBecause),
      })
    : '';
}
