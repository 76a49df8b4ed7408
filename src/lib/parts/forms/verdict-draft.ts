/** What an answer is (ja, nej …), kept while it is written as its words are. */
import { VERDICTS, type Verdict } from '$lib/domain/records/decision-request';
import { DraftText } from '$lib/session/draft-text.svelte';

/** The choice of one question, wherever its answer was begun. */
export function verdictDraft(request: string, board: string): DraftText {
  return new DraftText(`answer-kind:${request}`, board);
}

/** What was chosen; another answer, where nothing was. */
export function verdictOf(text: string): Verdict {
  return VERDICTS.find((verdict) => verdict === text) ?? 'other';
}
