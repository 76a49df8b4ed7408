/** A slip being written in, and those that were before it. What is typed is kept through a reload. */
import type { Verb } from '$lib/domain/log/verbs';
import { findByCode, parseCode, testCode, type Coded } from '$lib/domain/paper-code/paper-code';
import {
  SLIP_KINDS,
  slipDrafts,
  type SlipKind,
  type SlipProblem,
} from '$lib/domain/paper-code/slip';
import { isRecordKind, type RecordKind } from '$lib/domain/records/kinds';
import { m } from '$lib/i18n/paraglide/messages.js';
import { keepChoice, readChoice } from '$lib/i18n/stored-choice';
import { knownMember } from '$lib/session/add-member';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { DraftText } from '$lib/session/draft-text.svelte';

const KIND_KEY = 'ft.paper.kind';
/** Most slips that are listed as written in. */
const LISTED = 12;

const VERBS: Readonly<Record<SlipKind, Verb>> = {
  idea: 'add-idea',
  saw: 'add-observation',
  citizen: 'add-observation',
  learned: 'edit-cycle',
  task: 'add-task',
};

/** What the code that is typed leads to. */
export type Found =
  { at: 'empty' | 'unread' | 'missing' } | { at: 'card'; card: Coded; title: string };

/** A slip that is stored. */
export interface Written {
  id: string;
  kind: SlipKind;
  code: string;
  text: string;
  record: RecordKind;
}

/** See the module's head. */
export class WriteIn {
  readonly #session: BoardSession;
  readonly code: DraftText;
  readonly text: DraftText;
  readonly credit: DraftText;
  readonly owner: DraftText;
  #kind = $state<SlipKind>(readChoice(KIND_KEY, SLIP_KINDS) ?? 'saw');
  #tried = $state(false);
  #saving = false;
  #written = $state.raw<readonly Written[]>([]);

  constructor(session: BoardSession) {
    this.#session = session;
    const board = session.model.id;
    this.code = new DraftText(`slip-code:${board}`, board);
    this.text = new DraftText(`slip-text:${board}`, board);
    this.credit = new DraftText(`slip-credit:${board}`, board);
    this.owner = new DraftText(`slip-owner:${board}`, board);
  }

  /** What the slip holds; the next one usually holds the same. */
  get kind(): SlipKind {
    return this.#kind;
  }

  set kind(kind: SlipKind) {
    this.#kind = kind;
    keepChoice(KIND_KEY, kind);
  }

  /** The card of the code, as soon as there is one. */
  get found(): Found {
    const typed = this.code.text.trim();
    if (typed === '') return { at: 'empty' };
    const code = parseCode(typed);
    if (!code) return { at: 'unread' };
    const { model } = this.#session;
    const points = model.all('developmentPoint');
    const card = findByCode(code, points, model.all('testAction'));
    return card ? { at: 'card', card, title: card.record.title } : { at: 'missing' };
  }

  /** What is wrong with the code, once someone has tried to save. */
  get codeError(): string | undefined {
    if (!this.#tried) return undefined;
    const { at } = this.found;
    if (at === 'unread') return m.paper_in_code_unread({ text: this.code.text.trim() });
    if (at === 'missing') return m.paper_in_code_missing({ code: this.code.text.trim() });
    return this.#problem?.kind === 'needs-test' ? m.paper_in_needs_test() : undefined;
  }

  /** What is wrong with the text, likewise. */
  get textError(): string | undefined {
    const problem = this.#problem;
    if (problem?.kind === 'too-long') return m.paper_in_too_long({ max: problem.max });
    if (!this.#tried) return undefined;
    if (problem?.kind === 'no-text') return m.paper_in_no_text();
    return problem?.kind === 'learned-full' ? m.paper_in_learned_full() : undefined;
  }

  /** Slips that were written in here and are still on the board, the newest first. */
  get written(): readonly Written[] {
    const { model } = this.#session;
    return this.#written.filter(({ id, record, text }) => {
      const now = model.get(record, id);
      if (!now || now.removed) return false;
      return record !== 'cycle' || (model.get('cycle', id)?.learned.includes(text) ?? false);
    });
  }

  /** Stores the slip as one act. @returns whether it is stored, and the next can be typed */
  async save(): Promise<boolean> {
    this.#tried = true;
    const { at } = this.found;
    if (this.#saving || at === 'unread' || at === 'missing' || this.#problem) return false;
    this.#saving = true;
    const stored = await this.#store();
    this.#saving = false;
    return stored;
  }

  async #store(): Promise<boolean> {
    const owner = this.kind === 'task' ? await this.#knownOwner() : null;
    const made = owner === false ? null : this.#drafts(owner);
    if (!made?.ok) return false;
    const [draft] = made.value;
    if (!draft || !isRecordKind(draft.kind)) return false;
    const written: Written = {
      id: draft.record,
      record: draft.kind,
      kind: this.kind,
      code: this.#code,
      text: this.text.text.trim(),
    };
    return this.#session.act(VERBS[this.kind], made.value, {
      notice: noticeOf(this.kind),
      texts: [this.code, this.text, this.credit, this.owner],
      stored: () => {
        this.#tried = false;
        this.#written = [written, ...this.#written].slice(0, LISTED);
      },
    });
  }

  /** The code of the card as it is written, whatever way it was typed. */
  get #code(): string {
    const { found } = this;
    if (found.at !== 'card') return '';
    const { card } = found;
    if (card.kind === 'developmentPoint') return `P${String(card.record.number ?? '')}`;
    const point = this.#session.model.get('developmentPoint', card.record.pointId);
    return testCode(card.record, point) ?? '';
  }

  get #problem(): SlipProblem | null {
    const made = this.#drafts();
    return made.ok ? null : made.error;
  }

  /** A draft may be older than the people it names. */
  async #knownOwner(): Promise<string | null | false> {
    const chosen = this.owner.text;
    return chosen === '' ? null : knownMember(this.#session, chosen);
  }

  #drafts(owner: string | null = null): ReturnType<typeof slipDrafts> {
    const { model, today } = this.#session;
    const { found } = this;
    const card = found.at === 'card' ? found.card : null;
    return slipDrafts(
      {
        kind: this.kind,
        text: this.text.text,
        card,
        credit: this.credit.text || m.test_credit_parent(),
        owner,
      },
      {
        cycles: card?.kind === 'testAction' ? model.cyclesOf(card.record.id) : [],
        ideas: model.all('idea'),
        today,
        newId: () => this.#session.newId(),
      },
    );
  }
}

function noticeOf(kind: SlipKind): string {
  const notices: Readonly<Record<SlipKind, () => string>> = {
    idea: m.words_saved_idea,
    saw: m.words_saved_observation,
    citizen: m.words_saved_quote,
    learned: m.paper_in_saved_learned,
    task: m.words_saved_task,
  };
  return notices[kind]();
}
