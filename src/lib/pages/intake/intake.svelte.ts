/** A spreadsheet on its way in: file, worksheet, columns, rows – and nothing written before yes. */
import { isHere } from '$lib/domain/records/member';
import { findHeaders, guessColumns, type Columns } from '$lib/domain/intake/columns';
import type { IntakeField } from '$lib/domain/intake/intake-fields';
import {
  intakeDrafts,
  newPeople,
  newPoints,
  type Chosen,
  type NewPoint,
} from '$lib/domain/intake/intake-drafts';
import { blockOf, proposalsOf, type Proposal } from '$lib/domain/intake/proposals';
import { isOpenIdea } from '$lib/domain/records/idea';
import type { Worksheet, SpreadsheetError } from '$lib/exchange/spreadsheet/spreadsheet';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { PointKind } from '$lib/domain/records/core-element';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { shownName } from '$lib/words/file-names';
import { datesRead, type DatesRead } from './dates-read';
import { areFor, type ChosenReading, type KeptChoices } from './kept-choices';
import { keepColumns, keptColumns } from './kept-columns';
import { readAs, readFile, type ReadAs } from './read-file';
import { RowChoices } from './row-choices.svelte';

/** Where it stands. */
export type IntakeStep =
  | { at: 'none' }
  | { at: 'reading' }
  | { at: 'refused'; error: SpreadsheetError }
  | { at: 'rows'; worksheets: readonly Worksheet[]; text: ReadAs | null };

/** See the module's head. */
export class Intake {
  readonly #session: BoardSession;
  step = $state.raw<IntakeStep>({ at: 'none' });
  fileName = $state('');
  /** files that were chosen together with this one, and wait their turn */
  waiting = $state.raw<readonly File[]>([]);
  #file: File | undefined;
  storing = $state(false);
  /** how much of it is stored, 0–1 */
  share = $state(0);
  /** what came of it, once stored */
  taken = $state<number>();
  #worksheet = $state(0);
  #headers = $state(0);
  columns = $state.raw<Columns>({});
  /** what the rows said before they began to come to the board, which changes what they say */
  #shown: readonly Proposal[] = [];
  readonly choices: RowChoices;

  constructor(session: BoardSession) {
    this.#session = session;
    this.choices = new RowChoices(session.model.id, () =>
      this.current ? { ...this.current, headers: this.#headers } : undefined,
    );
  }

  /** Reads a file; a later one takes its place. Others that came with it wait their turn. */
  async take(file: File, others: readonly File[] = []): Promise<void> {
    this.waiting = others;
    this.choices.reading = {};
    const reading = this.#begin(file);
    const kept = await this.choices.earlier();
    if (this.step !== reading) return;
    // What was chosen about reading an earlier file may be about another one.
    await this.#open(file, kept?.reading ?? {}, kept);
    const { step } = this;
    if (
      this.#file !== file ||
      this.choices.resumed ||
      Object.keys(kept?.reading ?? {}).length === 0
    )
      return;
    if (step.at === 'rows' || step.at === 'refused') await this.#open(file, {}, null);
  }

  /** The next of the files that wait. */
  async takeNext(): Promise<void> {
    const [next, ...others] = this.waiting;
    if (next) await this.take(next, others);
  }

  /** Reads the same file in another way: what it says may be other rows. */
  async readAs(change: ChosenReading): Promise<void> {
    const file = this.#file;
    if (!file) return;
    const reading = { ...this.choices.reading, ...change };
    if (change.order !== undefined) {
      this.choices.reading = reading;
      this.choices.keepSoon();
      return;
    }
    await this.#open(file, reading, null);
    this.choices.reading = reading;
    this.choices.keepSoon();
  }

  async #open(file: File, chosen: ChosenReading, kept: KeptChoices | null): Promise<void> {
    const reading = this.#begin(file);
    const answer = await readFile(file, chosen);
    if (this.step !== reading) return;
    // The banner says what did not come; the file waits to be chosen again.
    if (!answer) {
      this.clear();
      return;
    }
    if (!answer.ok) {
      this.step = { at: 'refused', error: answer.error };
      return;
    }
    const { worksheets } = answer.value;
    this.step = { at: 'rows', worksheets, text: readAs(answer.value) };
    // A hidden worksheet is somebody's machinery more often than the list.
    this.#show(
      Math.max(
        0,
        worksheets.findIndex((worksheet) => !worksheet.hidden),
      ),
    );
    if (kept) this.#resume(kept);
  }

  /** From now on it is this file; whoever still waits for another one sees it by the step. */
  #begin(file: File): IntakeStep {
    const reading: IntakeStep = { at: 'reading' };
    this.taken = undefined;
    this.#file = file;
    this.fileName = shownName(file.name);
    this.step = reading;
    return reading;
  }

  /** How the text was read; null for a workbook. */
  get text(): ReadAs | null {
    return this.step.at === 'rows' ? this.step.text : null;
  }

  /** How dates of digits are read, one that may be read in two ways, and one to show. */
  readonly dates: DatesRead = $derived.by(() =>
    datesRead(this.current?.rows ?? [], this.#headers, this.columns, this.choices.reading.order),
  );

  /** Another file, or none. */
  clear(): void {
    this.step = { at: 'none' };
    this.#file = undefined;
    this.choices.reading = {};
    this.fileName = '';
  }

  get worksheets(): readonly Worksheet[] {
    return this.step.at === 'rows' ? this.step.worksheets : [];
  }

  /** The worksheet that is looked at. */
  get current(): Worksheet | undefined {
    return this.worksheets[this.#worksheet];
  }

  get worksheet(): number {
    return this.#worksheet;
  }

  set worksheet(worksheet: number) {
    this.#show(worksheet);
    this.choices.keepSoon();
  }

  /** The row of the headers, counted from 0; −1 where there is none. */
  get headers(): number {
    return this.#headers;
  }

  set headers(row: number) {
    this.#readFrom(row);
    this.choices.keepSoon();
  }

  /**
   * Says which column holds a field; null for none. A column holds one field. What the rows are to
   * become stays chosen.
   */
  setColumn(field: IntakeField, column: number | null): void {
    const others = Object.entries(this.columns).filter(
      ([name, at]) => name !== field && at !== column,
    );
    const columns: Columns = Object.fromEntries(others);
    if (column !== null) columns[field] = column;
    this.columns = columns;
    const headers = this.current?.rows[this.#headers];
    if (headers) keepColumns(this.#session.model.id, headers, columns);
  }

  readonly proposals: readonly Proposal[] = $derived.by(() => {
    if (this.storing) return this.#shown;
    const { model } = this.#session;
    const rows = this.current?.rows ?? [];
    const present = {
      titles: [
        ...model.all('testAction').map((test) => test.title),
        ...model.all('developmentPoint').map((point) => point.title),
        ...model
          .all('idea')
          .filter(isOpenIdea)
          .map((idea) => idea.text),
      ],
      people: model
        .all('member')
        .filter((member) => isHere(member, this.#session.today))
        .flatMap((member) => [member.name, member.initials]),
    };
    return proposalsOf(rows, this.#headers, this.columns, present, {
      order: this.choices.reading.order,
      notes: this.current?.notes,
    });
  });

  readonly chosen: readonly Chosen[] = $derived(
    this.proposals.map((proposal) => ({
      proposal,
      kind: this.choices.kindOf(proposal.row) ?? proposal.suggested,
    })),
  );

  /** Rows that will be taken in. */
  readonly able: readonly Chosen[] = $derived(
    this.chosen.filter(({ proposal, kind }) => kind !== 'skip' && !blockOf(proposal, kind)),
  );

  /** udviklingspunkter that the rows bring along */
  readonly points: readonly NewPoint[] = $derived.by(() => newPoints(this.able, this.#board));
  readonly strangers: readonly string[] = $derived(newPeople(this.able));

  /** Takes the rows in: one act, one Fortryd. */
  async store(): Promise<void> {
    if (this.storing || this.able.length === 0) return;
    this.#shown = this.proposals;
    this.share = 0;
    this.storing = true;
    const count = this.able.length;
    const session = this.#session;
    const people = this.strangers.filter((name) => this.choices.joins(name));
    const words = {
      owner: (name: string) => m.words_owner_is({ name }),
      date: (text: string) => m.intake_word_date({ text }),
      point: (title: string) => m.words_point_is({ title }),
    };
    const kindOf = (title: string): PointKind | null => this.choices.pointKind({ title });
    const around = { ...session.when, newId: () => session.newId() };
    const drafts = intakeDrafts(this.able, this.#board, { people, kindOf }, words, around);
    await session.act('take-sheet', drafts, {
      notice: m.intake_taken({ count }),
      progress: (share) => (this.share = share),
      stored: () => {
        this.clear();
        this.taken = count;
        void this.choices.drop();
      },
    });
    this.storing = false;
  }

  get #board(): Parameters<typeof intakeDrafts>[1] {
    const { model } = this.#session;
    return {
      points: model.all('developmentPoint'),
      ideas: model.all('idea'),
      tests: model.all('testAction'),
      members: model.all('member').filter((member) => isHere(member, this.#session.today)),
    };
  }

  #show(worksheet: number): void {
    this.#worksheet = worksheet;
    this.#readFrom(findHeaders(this.current?.rows ?? []));
  }

  #readFrom(row: number): void {
    this.#headers = row;
    const headers = this.current?.rows[row] ?? [];
    this.columns = keptColumns(this.#session.model.id, headers) ?? guessColumns(headers);
    this.choices.clear();
  }

  /** Takes up what was chosen on an earlier visit, where it was chosen for this file. */
  #resume(kept: KeptChoices): void {
    const named = this.worksheets.findIndex(({ name }) => name === kept.sheet);
    // A text file is named as the file is, and that may be "plan (1)" by now.
    const worksheet = this.worksheets.length === 1 ? 0 : named;
    const rows = this.worksheets[worksheet]?.rows;
    if (!rows || !areFor(kept, rows)) return;
    this.#show(worksheet);
    if (kept.headers !== this.#headers) this.#readFrom(kept.headers);
    this.choices.resume(kept, rows);
  }
}
