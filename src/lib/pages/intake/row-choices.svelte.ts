/**
 * What somebody chose for the rows of a worksheet. Kept on this device until the rows are on the board: who
 * chooses the same file again after a reload finds the choices as they were.
 */
import { SvelteMap, SvelteSet } from 'svelte/reactivity';
import { comparableText } from '$lib/domain/intake/columns';
import type { NewPoint } from '$lib/domain/intake/intake-drafts';
import type { IntakeKind } from '$lib/domain/intake/proposals';
import type { PointKind } from '$lib/domain/records/core-element';
import { KeptDraft } from '$lib/session/kept-draft';
import { keptChoicesSchema, saidIn, type ChosenReading, type KeptChoices } from './kept-choices';

/** The worksheet that is looked at, and where its headers stand. */
export interface Looked {
  name: string;
  headers: number;
  rows: readonly (readonly string[])[];
}

/** See the module's head. */
export class RowChoices {
  /** what somebody chose a row to become, by its number */
  readonly #kinds = new SvelteMap<number, IntakeKind>();
  /** what somebody chose a new udviklingspunkt to be, by its name; null for none */
  readonly #points = new SvelteMap<string, PointKind | null>();
  /** people who become members */
  readonly #people = new SvelteSet<string>();
  /** how the file is to be read; it outlives the choices for its rows */
  reading = $state.raw<ChosenReading>({});
  readonly #draft: KeptDraft;
  /** choices of an earlier visit have been taken up again */
  resumed = $state(false);

  constructor(board: string, looked: () => Looked | undefined) {
    this.#draft = new KeptDraft(`intake:${board}`, board, () => this.#written(looked()));
  }

  /** What a row was chosen to become; undefined as long as nobody has. */
  kindOf(row: number): IntakeKind | undefined {
    return this.#kinds.get(row);
  }

  choose(row: number, kind: IntakeKind): void {
    this.#kinds.set(row, kind);
    this.#draft.soon();
  }

  /** What a new udviklingspunkt becomes; null when it is not made. */
  pointKind({ title }: Pick<NewPoint, 'title'>): PointKind | null {
    const chosen = this.#points.get(comparableText(title));
    return chosen === undefined ? 'intervention' : chosen;
  }

  choosePoint({ title }: Pick<NewPoint, 'title'>, kind: PointKind | null): void {
    this.#points.set(comparableText(title), kind);
    this.#draft.soon();
  }

  /** Whether somebody whom the board does not know becomes a member. */
  joins(name: string): boolean {
    return this.#people.has(name);
  }

  choosePerson(name: string, joins: boolean): void {
    if (joins) this.#people.add(name);
    else this.#people.delete(name);
    this.#draft.soon();
  }

  /** Other rows are looked at: what was chosen for these is no answer for those. */
  clear(): void {
    this.#kinds.clear();
    this.#points.clear();
    this.#people.clear();
    this.resumed = false;
  }

  /** What was chosen on an earlier visit; null when nothing was. */
  earlier(): Promise<KeptChoices | null> {
    return this.#draft.read(keptChoicesSchema);
  }

  /** Takes up what was chosen on an earlier visit, for rows that say what they said then. */
  resume(kept: KeptChoices, rows: Looked['rows']): void {
    for (const { row, said, kind } of kept.rows)
      if (saidIn(rows[row - 1]) === said) this.#kinds.set(row, kind);
    for (const { name, kind } of kept.points) this.#points.set(name, kind);
    for (const name of kept.people) this.#people.add(name);
    this.reading = kept.reading ?? {};
    this.resumed = true;
  }

  /** Something has changed that is kept as well: it is written in a moment. */
  keepSoon(): void {
    this.#draft.soon();
  }

  /** Forgets the draft, once the rows are on the board. */
  drop(): Promise<void> {
    return this.#draft.drop();
  }

  /** The draft: empty as long as nobody has chosen anything. */
  #written(looked: Looked | undefined): string {
    const chosen = this.#kinds.size + this.#points.size + this.#people.size;
    if (!looked || chosen + Object.keys(this.reading).length === 0) return '';
    const kept: KeptChoices = {
      sheet: looked.name,
      headers: looked.headers,
      head: saidIn(looked.rows[looked.headers]),
      rows: [...this.#kinds].map(([row, kind]) => ({
        row,
        said: saidIn(looked.rows[row - 1]),
        kind,
      })),
      points: [...this.#points].map(([name, kind]) => ({ name, kind })),
      people: [...this.#people],
      reading: this.reading,
    };
    return JSON.stringify(kept);
  }
}
