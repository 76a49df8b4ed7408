/** Dates and stamps of a cycle as words. */
import { isIsoDate, isoWeek, type IsoDate } from '$lib/domain/cadence/iso-date';
import { clockHere, dateOf, timeOf } from '$lib/domain/cadence/local-time';
import { phaseOf } from '$lib/domain/cycle/numbering';
import type { Cycle, Fidelity } from '$lib/domain/records/cycle';
import { formatDate, formatInstant, formatTime } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

/** "Uge 43–44", from the start to the decision (or to today while it is open); "Ikke begyndt". */
export function cycleWeeks(cycle: Cycle, today: string): string {
  const from = cycle.startedOn;
  const to = cycle.decision?.on ?? today;
  if (from === null || !isIsoDate(from) || !isIsoDate(to)) return m.words_not_begun();
  const [first, last] = [isoWeek(from).week, isoWeek(to).week];
  return first === last ? m.test_week({ week: first }) : m.test_weeks({ from: first, to: last });
}

/** Where a cycle is, in a word or two beside its ring. */
export function cycleStand(cycle: Cycle): string {
  const phase = phaseOf(cycle);
  if (phase === 'closed') return m.words_phase_closed();
  return phase === 'plan' ? m.test_being_planned() : m.words_under_way();
}

/** "tirsdag 24. nov., uge 48"; empty for what is no date. */
export function dayText(date: string | null, today: IsoDate, weekday = true): string {
  return date !== null && isIsoDate(date) ? formatDate(date, { weekday, today }) : '';
}

/** "24. nov., uge 48 kl. 9.00" of an ISO moment. */
export function momentText(moment: string, today: IsoDate): string {
  return formatInstant(Date.parse(moment), { today });
}

/** "kl. 10.42" when it was today, else with its date. */
export function savedText(moment: string, today: IsoDate): string {
  const local = clockHere(Date.parse(moment));
  return dateOf(local) === today ? formatTime(timeOf(local)) : momentText(moment, today);
}

/** "4 af 5" or "Ikke relevant"; empty when not answered. */
export function fidelityText(fidelity: Fidelity | null): string {
  if (fidelity === null) return '';
  return fidelity === 'notRelevant' ? m.ui_not_relevant() : m.test_fidelity_of({ value: fidelity });
}

/** A word of the ladder at the start of a line. */
export function capital(word: string): string {
  return word.slice(0, 1).toLocaleUpperCase() + word.slice(1);
}
