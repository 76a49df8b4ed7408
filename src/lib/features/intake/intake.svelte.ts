/** A spreadsheet on its way in: file, sheet, columns, rows – and nothing written before yes. */
import {
  findHeaders,
  guessColumns,
  type Columns,
  type IntakeField,
} from '$lib/domain/intake/columns';
import {
  intakeDrafts,
  newPeople,
  newPoints,
  type Chosen,
  type NewPoint,
} from '$lib/domain/intake/intake-drafts';
import { blockOf, proposalsOf, type Proposal } from '$lib/domain/intake/proposals';
import { isOpenIdea } from '$lib/domain/records/idea';
import { isActive } from '$lib/domain/records/member';
import { MAX_SHEET_BYTES, type Sheet, type SheetError } from '$lib/exchange/sheet/sheet';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { PointKind } from '$lib/domain/records/core-element';
import type { BoardSession } from '../shared/board-session.svelte';
import { askWorker } from '../shared/own-worker';
import { areFor, type KeptChoices } from './kept-choices';
import { keepColumns, keptColumns } from './kept-columns';
import { RowChoices } from './row-choices.svelte';
import { sheetJob, type SheetAnswer, type SheetRequest } from './sheet-job';
import workerUrl from './sheet-worker?worker&url';

/** Where it stands. */
export type IntakeStep =
  | { at: 'none' }
  | { at: 'reading' }
  | { at: 'refused'; error: SheetError }
  | { at: 'rows'; sheets: readonly Sheet[] };

/** See the module's head. */
export class Intake {
  readonly #session: BoardSession;
  step = $state.raw<IntakeStep>({ at: 'none' });
  fileName = $state('');
  storing = $state(false);
  /** how much of it is stored, 0–1 */
  share = $state(0);
  /** what came of it, once stored */
  taken = $state<number>();
  #sheet = $state(0);
  #headers = $state(0);
  columns = $state.raw<Columns>({});
  /** what the rows said before they began to come to the board, which changes what they say */
  #kept: readonly Proposal[] = [];
  readonly choices: RowChoices;

  constructor(session: BoardSession) {
    this.#session = session;
    this.choices = new RowChoices(session.model.id, () =>
      this.current ? { ...this.current, headers: this.#headers } : undefined,
    );
  }

  /** Reads a file; a later one takes its place. */
  async take(file: File): Promise<void> {
    this.taken = undefined;
    this.fileName = file.name;
    const reading: IntakeStep = { at: 'reading' };
    this.step = reading;
    const answer = await this.#read(file);
    if (this.step !== reading) return;
    if (!answer.ok) {
      this.step = { at: 'refused', error: answer.error };
      return;
    }
    const { sheets } = answer.value;
    const kept = await this.choices.earlier();
    if (this.step !== reading) return;
    this.step = { at: 'rows', sheets };
    // A hidden sheet is somebody's machinery more often than the list.
    this.#show(
      Math.max(
        0,
        sheets.findIndex((sheet) => !sheet.hidden),
      ),
    );
    if (kept) this.#resume(kept);
  }

  /** Another file, or none. */
  clear(): void {
    this.step = { at: 'none' };
    this.fileName = '';
  }

  get sheets(): readonly Sheet[] {
    return this.step.at === 'rows' ? this.step.sheets : [];
  }

  /** The sheet that is looked at. */
  get current(): Sheet | undefined {
    return this.sheets[this.#sheet];
  }

  get sheet(): number {
    return this.#sheet;
  }

  set sheet(sheet: number) {
    this.#show(sheet);
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
    if (this.storing) return this.#kept;
    const { model } = this.#session;
    const rows = this.current?.rows ?? [];
    return proposalsOf(rows, this.#headers, this.columns, {
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
        .filter(isActive)
        .flatMap((member) => [member.name, member.initials]),
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
    this.#kept = this.proposals;
    this.share = 0;
    this.storing = true;
    const count = this.able.length;
    const session = this.#session;
    const people = this.strangers.filter((name) => this.choices.joins(name));
    const words = {
      owner: (name: string) => m.intake_word_owner({ name }),
      date: (text: string) => m.intake_word_date({ text }),
      point: (title: string) => m.intake_word_point({ title }),
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
      members: model.all('member').filter(isActive),
    };
  }

  #show(sheet: number): void {
    this.#sheet = sheet;
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
    const named = this.sheets.findIndex(({ name }) => name === kept.sheet);
    // A text file is named as the file is, and that may be "plan (1)" by now.
    const sheet = this.sheets.length === 1 ? 0 : named;
    const rows = this.sheets[sheet]?.rows;
    if (!rows || !areFor(kept, rows)) return;
    this.#show(sheet);
    if (kept.headers !== this.#headers) this.#readFrom(kept.headers);
    this.choices.resume(kept, rows);
  }

  async #read(file: File): Promise<SheetAnswer> {
    if (file.size > MAX_SHEET_BYTES) {
      const error: SheetError = { kind: 'too-large', bytes: file.size, max: MAX_SHEET_BYTES };
      return { ok: false, error };
    }
    const request: SheetRequest = { file, name: file.name.replace(/\.[^.]+$/, '') };
    try {
      return await askWorker<SheetRequest, SheetAnswer>(workerUrl, request, sheetJob);
    } catch {
      // The file was moved or changed while it was being read.
      return { ok: false, error: { kind: 'damaged' } };
    }
  }
}
