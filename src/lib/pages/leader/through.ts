/** What stands at the end of the leader's ten minutes. */
import type { Summary } from '$lib/domain/leader/summary';
import { m } from '$lib/i18n/paraglide/messages.js';

/** The next tavlemøde a leader has said they visit. */
export interface Visit {
  /** YYYY-MM-DD */
  on: string;
  /** HH:MM, where the team has planned a meeting that day */
  time: string | null;
  team: string;
  /** what to bring: what one has asked the team and not heard of yet; else '' */
  bring: string;
}

/** The nearest visit from today on; of two on one day, the board that is first by name. */
export function nextVisit(summaries: readonly Summary[], today: string): Visit | null {
  const [next] = summaries
    .flatMap((summary) => {
      const on = summary.direction?.visit ?? null;
      return on !== null && on >= today ? [{ summary, on }] : [];
    })
    .sort((a, b) => (a.on < b.on ? -1 : a.on > b.on ? 1 : 0));
  if (!next) return null;
  const { summary, on } = next;
  const asked = summary.asked.find(({ open }) => open)?.text;
  return {
    on,
    time: summary.planned.find((meeting) => meeting.on === on)?.time ?? null,
    team: summary.name,
    bring: asked ?? m.leading_ask_saw(),
  };
}

/** »To svar er sendt«, or how many are not with the teams yet; '' where nothing was answered. */
export function answeredText(answered: number, unsent: number): string {
  if (unsent > 0) return m.leading_not_sent({ count: unsent, word: wordOf(unsent) });
  return answered > 0 ? m.leading_all_sent({ count: answered, word: wordOf(answered) }) : '';
}

function wordOf(count: number): string {
  const [first = '', ...rest] = m.facts_number({ number: String(count) });
  return first.toLocaleUpperCase('da') + rest.join('');
}
