/** What a record is called on the screen. */
import { m } from '$lib/i18n/paraglide/messages.js';

/** A title or a text; where it was deleted for good, that stands in its place: nothing is nameless. */
export function named(text: string): string {
  return text.trim() === '' ? m.history_erased() : text;
}
