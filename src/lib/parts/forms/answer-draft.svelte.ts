/** A leader's answer while it is written, alone or one of several. */
import { VERDICTS, type DecisionRequest, type Verdict } from '$lib/domain/records/decision-request';
import { LONGEST, lacksWords, replyOf } from '$lib/domain/team/acts';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { DraftText } from '$lib/session/draft-text.svelte';

/** See the module's head. */
export class AnswerDraft {
  readonly request: DecisionRequest;
  readonly draft: DraftText;
  /** what the answer is, kept as its words are: a "ja, hvis" must not come back as a plain answer */
  readonly kind: DraftText;

  constructor(request: DecisionRequest, session: BoardSession) {
    this.request = request;
    // The same words wherever the answer was begun.
    const field = replyOf(request, session);
    const of = { record: request.id, field };
    this.draft = new DraftText(`answer:${request.id}`, session.model.id, undefined, of);
    this.kind = new DraftText(`answer-kind:${request.id}`, session.model.id);
  }

  /** What the answer is. */
  get verdict(): Verdict {
    return VERDICTS.find((verdict) => verdict === this.kind.text) ?? 'other';
  }

  set verdict(verdict: Verdict) {
    this.kind.text = verdict;
  }

  /** What is written, without space around it. */
  get text(): string {
    return this.draft.text.trim();
  }

  /** Whether anything was answered: a choice, or words. */
  get isGiven(): boolean {
    return this.verdict !== 'other' || this.text !== '';
  }

  /** Whether it was answered without the words it needs. */
  get lacks(): boolean {
    return this.isGiven && lacksWords(this);
  }

  /** Characters too many; none or fewer where it fits. */
  get over(): number {
    return this.text.length - LONGEST.answer;
  }
}
