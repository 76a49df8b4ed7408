/** What stands at the end of the leader's ten minutes. */
import type { Summary } from '$lib/domain/leader/summary';
import { formatList } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';
import { capital, inWords } from '$lib/words/counted';

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

/** »To svar er sendt«, or what is not with the teams yet; '' where nothing was answered. */
export function answeredText(answered: number, waiting: readonly { kind: string }[]): string {
  if (waiting.length > 0) return m.leading_not_sent({ what: capital(waitingText(waiting)) });
  return answered > 0
    ? m.leading_all_sent({ count: answered, word: capital(inWords(answered)) })
    : '';
}

/** "to svar, ét spørgsmål til teamet og det, teamet kan regne med fra dig": what waits, said as what it is. */
export function waitingText(waiting: readonly { kind: string }[]): string {
  const count = (kind: string): number => waiting.filter((one) => one.kind === kind).length;
  const [answers, asked, said] = ['decisionRequest', 'leaderQuestion', 'direction'].map(count) as [
    number,
    number,
    number,
  ];
  return formatList([
    ...(answers > 0 ? [m.leading_count_answers({ count: answers, word: inWords(answers) })] : []),
    ...(asked > 0 ? [m.leading_count_asked({ count: asked, word: inWords(asked) })] : []),
    ...(said > 0 ? [m.leading_count_said()] : []),
  ]);
}
