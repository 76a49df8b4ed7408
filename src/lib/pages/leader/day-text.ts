/** A day as the page says it. */
import { isoDate } from '$lib/domain/cadence/iso-date';
import { formatDate, type DateStyle } from '$lib/i18n/format';
import { today } from '$lib/session/today.svelte';

/** "24. nov., uge 48", with the year when it is another than this. */
export function dayText(date: string, style: DateStyle = {}): string {
  return formatDate(isoDate(date), { ...style, today: today() });
}
