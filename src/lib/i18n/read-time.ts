/** What people type in a field for a time of day, read in the language of the app. Rule [CADENCE-17]. */
import { parseLocalTime } from '$lib/domain/cadence/local-time';
import { readWrittenTime } from '$lib/domain/cadence/written-time';
import { formatTypedTime } from './format';
import { m } from './paraglide/messages.js';

/**
 * What a field holds for a text: the time it names as `HH:MM`, '' for nothing, else the text as it was
 * typed, which no form may store.
 */
export function timeValue(text: string): string {
  if (text.trim() === '') return '';
  const fillers = m.ui_time_words_fillers().split(',');
  return (
    readWrittenTime(
      text,
      fillers.map((word) => word.trim()),
    ) ?? text
  );
}

/** What a field shows for what it holds: "9.00" in Danish, "9:00" in English. */
export function timeText(value: string): string {
  return isTime(value) ? formatTypedTime(value) : value;
}

/** Whether what a field holds is a time. */
export function isTime(value: string): boolean {
  return parseLocalTime(value) !== undefined;
}
