/** What can be chosen about a læringscirkel, and what the choice is called in the log and to the team. */
import { SUGGESTIONS, type Suggestion } from '$lib/domain/records/cycle';
import type { Verb } from '$lib/domain/log/verbs';
import { m } from '$lib/i18n/paraglide/messages.js';
import { decisionWord } from '$lib/i18n/words';

/** Fortsæt, the four decisions, and Start afprøvning. */
export type DecisionChoice = Suggestion | 'start';

const CHOICES: readonly string[] = [...SUGGESTIONS, 'start'];

/** Whether a text names a choice. */
export function isChoice(text: string): text is DecisionChoice {
  return CHOICES.includes(text);
}

/** What the act of a choice is called in the log. */
export function verbOf(choice: DecisionChoice): Verb {
  return choice === 'start' ? 'start-test' : choice === 'continue' ? 'continue' : 'decide';
}

/** What is told once a choice is stored. */
export function noticeOf(choice: DecisionChoice, inMeeting: boolean): string {
  if (choice === 'start') return m.meeting_started_test();
  if (inMeeting) return m.meeting_saved_choice({ choice: decisionWord(choice) });
  return choice === 'continue'
    ? m.test_continued()
    : m.test_decided({ decision: decisionWord(choice) });
}
