/** What the field of an answer is called, and what is said when it lacks its words, by what the answer is. */
import type { Verdict } from '$lib/domain/records/decision-request';
import { m } from '$lib/i18n/paraglide/messages.js';

/** See the module's head. */
export function verdictTexts(verdict: Verdict): { label: string; missing: string } {
  switch (verdict) {
    case 'yes':
      return { label: m.leader_answer_label_yes(), missing: m.meeting_answer_missing() };
    case 'yesIf':
      return { label: m.leader_verdict_yes_if(), missing: m.leader_answer_missing_yes_if() };
    case 'no':
      return { label: m.leader_verdict_no(), missing: m.leader_answer_missing_no() };
    case 'other':
      return { label: m.team_answer_label(), missing: m.meeting_answer_missing() };
  }
}
