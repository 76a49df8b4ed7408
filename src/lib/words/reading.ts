/** What is being read of a board that is only looked at. */
import { isIsoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { isErased, type Still } from '$lib/domain/board/still';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** A card or an udviklingspunkt that is open in the reading pane. */
export interface Reading {
  kind: 'test' | 'point';
  id: string;
}

/** A text of a record; where it was deleted for good, that stands in its place. */
export function stillText(still: Still, record: string, field: string, text: string): string {
  return text === '' && isErased(still, record, field) ? m.history_erased() : text;
}

/** The title of a record; never empty, since one opens it by its title. */
export function stillTitle(still: Still, record: string, text: string, field = 'title'): string {
  return stillText(still, record, field, text) || m.history_still_untitled();
}

/** The name of a member, also of one who has left; '' when there is none. */
export function stillName(still: Still, id: string | null): string {
  return still.members.get(id ?? '')?.name ?? '';
}

/** "24. nov., uge 48", with the year when it is another than that of the board; '' for no date. */
export function stillDate(still: Still, date: string | null): string {
  return date !== null && isIsoDate(date) ? formatDate(date, { today: still.day }) : '';
}

/** The calendar date of a moment, for {@link stillDate}. */
export function dayOfMoment(moment: string): IsoDate | null {
  const date = moment.slice(0, 10);
  return isIsoDate(date) ? date : null;
}
