/** What a leader has answered, as people read it. */
import type { LeaderAnswer, Verdict } from '$lib/domain/records/decision-request';
import { isoDate, type IsoDate } from '$lib/domain/cadence/iso-date';
import { formatDate } from '$lib/i18n/format';
import { m } from '$lib/i18n/paraglide/messages.js';

const VERDICT_WORDS: Readonly<Record<Verdict, () => string>> = {
  yes: m.words_yes,
  yesIf: m.leader_verdict_yes_if,
  no: m.leader_verdict_no,
  other: m.leader_verdict_other,
};

/** Ja · Ja, hvis … · Nej, fordi … · Andet. */
export function verdictWord(verdict: Verdict): string {
  return VERDICT_WORDS[verdict]();
}

/** The whole answer: "Nej, fordi: der er ingen bil om onsdagen". */
export function answerText({ verdict, text }: Pick<LeaderAnswer, 'verdict' | 'text'>): string {
  switch (verdict) {
    case 'yes':
      return text ? m.leader_answer_yes_more({ text }) : m.words_yes();
    case 'yesIf':
      return m.leader_answer_yes_if({ text });
    case 'no':
      return m.leader_answer_no({ text });
    case 'other':
    case null:
      return text;
  }
}

/**
 * Venter på svar fra lederen; where it should have come, that too: a mark of its own, not only a colour.
 *
 * @param late the day by which it should have come, see `lateSince`
 */
export function awaitsText(late: string | null, today: IsoDate): string {
  return late === null
    ? m.words_awaits_leader()
    : m.leader_awaits_late({ date: formatDate(isoDate(late), { today, week: false }) });
}
