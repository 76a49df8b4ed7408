/** How the minutes put names, days and reasons into their sentences. */
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import type { Known } from '$lib/domain/minutes/known';
import type { Rest } from '$lib/domain/team/rest';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** What the sentences need beside the facts. */
export interface Wording {
  known: Known;
  today: IsoDate;
  /** the team's pauses, where days are said to have passed */
  rests?: readonly Rest[];
}

/** A member's name; someone who is gone for good is "en tidligere deltager". */
export function name(member: string, wording: Pick<Wording, 'known'>): string {
  return wording.known('member', member)?.name || m.minutes_someone();
}

/** What stands before the colon; nothing where there is nothing. */
export function lead(text: string): string {
  return text ? `${text}:` : '';
}

/** A text with what was said of it, as two sentences. */
export function withNote(text: string, note: string): string {
  return note.trim() ? `${clause(text)}. ${note.trim()}` : text;
}

/** A day as the minutes say it. */
export function date(on: string, wording: Wording, weekday = false): string {
  return formatDate(isoDate(on), { today: wording.today, weekday });
}

/** What is to be done, and by when; a question keeps its mark, so the day stands in brackets after it. */
export function withDay(text: string, day: string): string {
  const said = clause(text);
  return /[?!…]$/.test(said) ? `${said} (${day})` : `${said}, ${day}`;
}

/** A sentence without its full stop, so that more can follow. */
export function clause(text: string): string {
  return text.trim().replace(/(?<!\.)\.$/, '');
}
