/**
 * A board in memory, kept true to the database. It is read once, then follows the log: after every
 * write in any tab it reads just the records that changed. Why not a live query per screen: a live
 * query reads everything it shows again after every act, which a board of thousands of tests feels.
 */
import { SvelteMap } from 'svelte/reactivity';
import { cardOf, type Card } from '$lib/domain/board/card';
import type { FirstSight } from '$lib/domain/board/first-sight';
import type { Cycle } from '$lib/domain/records/cycle';
import type { Observation } from '$lib/domain/records/observation';
import { RECORD_KINDS, type RecordKind } from '$lib/domain/records/kind-names';
import type { AnyRecord, Records } from '$lib/domain/records/kinds';
import { pausesOf } from '$lib/domain/team/away';
import { restsOf, type Rest } from '$lib/domain/team/rest';
import { onRing, type Ring } from '../bell';
import { WHOLE, type BoardReader, type KindRow } from './board-reading';
import { failureOf, type StorageFailure } from '../failure';
import type { SeenFirst } from './first-sight';
import type { HeadsRow } from '../rows';

/** Whether a board can be shown. */
export type ModelState = 'pending' | 'ready' | 'missing' | 'failed';

/** What readers can depend on: records of a kind, conflicts, and how far the log has come. */
type Followed = RecordKind | 'conflicts' | 'seq';

const NONE: readonly never[] = [];

/** One board, live. Reading any getter inside `$derived` or markup follows its changes. */
export class BoardModel {
  readonly id: string;
  readonly #reader: BoardReader;
  #state = $state<ModelState>('pending');
  #failure = $state.raw<StorageFailure | null>(null);
  #sight = $state.raw<FirstSight | null>(null);
  /** something has come while only the first sight was there */
  #missed = false;
  /** per kind: rises when a record of that kind changes; what readers depend on */
  #versions = new SvelteMap<Followed, number>();
  #rows = new Map<RecordKind, Map<string, AnyRecord>>();
  #contested = new Map<string, HeadsRow>();
  #lists = new Map<string, { version: number; value: unknown }>();
  #cards = new Map<
    string,
    { test: AnyRecord; cycles: unknown; observations: unknown; card: Card }
  >();
  #rests: readonly Rest[] = NONE;
  /** records that are shown as an act will leave them, while it is being stored */
  #foreseen = new WeakSet<AnyRecord>();
  #seq = 0;
  #stop: (() => void) | undefined;
  #catchingUp: Promise<void> | undefined;
  #again = false;

  /** @param reader reads only a part, where a page shows only that */
  constructor(id: string, reader: BoardReader = WHOLE) {
    this.id = id;
    this.#reader = reader;
    for (const kind of RECORD_KINDS) this.#rows.set(kind, new Map());
  }

  /** pending until read; missing when this browser has no such board; failed with {@link failure} */
  get state(): ModelState {
    return this.#state;
  }

  /** Why the board could not be read. */
  get failure(): StorageFailure | null {
    return this.#failure;
  }

  /**
   * What there is while only what is seen first is there, and the rest is being read: nobody can act on it
   * yet. Null once the board is whole.
   */
  get sight(): FirstSight | null {
    return this.#sight;
  }

  /** The board's own record. Throws when the board is not ready: ask {@link state} first. */
  get board(): Records['board'] {
    const board = this.get('board', this.id);
    if (!board) throw new Error('the board is not ready');
    return board;
  }

  /** How many changes this device had taken in when the model was last brought up to date. */
  get seq(): number {
    this.#follow('seq');
    return this.#seq;
  }

  /** All records of a kind that are not removed. */
  all<K extends RecordKind>(kind: K): readonly Records[K][] {
    return this.#derive(`all:${kind}`, [kind], () => this.#living(kind));
  }

  /** All records of a kind, removed ones too. */
  allEver<K extends RecordKind>(kind: K): readonly Records[K][] {
    this.#follow(kind);
    return [...((this.#rows.get(kind) as Map<string, Records[K]> | undefined)?.values() ?? [])];
  }

  /** One record, removed or not; undefined when the board has none with that id. */
  get<K extends RecordKind>(kind: K, id: string | null | undefined): Records[K] | undefined {
    this.#follow(kind);
    return id ? (this.#rows.get(kind)?.get(id) as Records[K] | undefined) : undefined;
  }

  /** Cycles of a test, not removed. The same array as long as none of the board's cycles changed. */
  cyclesOf(testActionId: string): readonly Cycle[] {
    const groups = this.#derive('cycles', ['cycle'], () =>
      groupBy(this.#living('cycle'), (c) => c.testActionId),
    );
    return groups.get(testActionId) ?? NONE;
  }

  /** Observations of a test, oldest first. */
  observationsOf(testActionId: string): readonly Observation[] {
    const groups = this.#derive('observations', ['observation'], () =>
      groupBy(
        this.#living('observation').sort((a, b) => (a.createdAt < b.createdAt ? -1 : 1)),
        (o) => o.testActionId,
      ),
    );
    return groups.get(testActionId) ?? NONE;
  }

  /** Every test with its cycles put together. */
  get cards(): readonly Card[] {
    const kinds: Followed[] = ['testAction', 'cycle', 'observation'];
    const make = () => this.#living('testAction').map((t) => this.#card(t));
    return this.rests.length === 0
      ? this.#derive('cards', kinds, make)
      : this.#derive('cards:paused', [...kinds, 'board', 'meeting'], make);
  }

  /** The team's pauses; a board without any does not wake its readers for what happens to its meetings. */
  get rests(): readonly Rest[] {
    const board = this.get('board', this.id);
    if (!board || pausesOf(board).length === 0) return NONE;
    const rests = this.#derive('rests', ['board', 'meeting'], () =>
      restsOf(board, this.#living('meeting')),
    );
    // What says the same is the same, so that a meeting that goes on makes no card anew.
    if (JSON.stringify(rests) !== JSON.stringify(this.#rests)) this.#rests = rests;
    return this.#rests;
  }

  /** The card of one test, or undefined when there is no such test. */
  card(testActionId: string): Card | undefined {
    this.#follow('cycle');
    this.#follow('observation');
    const test = this.get('testAction', testActionId);
    return test && this.#card(test);
  }

  /** Records in which values stand against each other. */
  get conflicts(): readonly HeadsRow[] {
    return this.#derive('conflicts', ['conflicts'], () => [...this.#contested.values()]);
  }

  /** Reads the board and begins to follow it. Calling it again while it follows does nothing. */
  async open(): Promise<void> {
    if (this.#stop) return;
    const catchUp = (): void => {
      if (document.visibilityState === 'visible') void this.catchUp();
    };
    const unlisten = onRing((news) => {
      this.#hear(news);
    });
    document.addEventListener('visibilitychange', catchUp);
    this.#stop = () => {
      unlisten();
      document.removeEventListener('visibilitychange', catchUp);
    };
    const seen = await this.#reader.first?.(this.id);
    if (seen) {
      this.#showFirst(seen);
      await shown();
    }
    await this.#readAll();
  }

  /** Stops following; the model can be opened again. */
  close(): void {
    this.#stop?.();
    this.#stop = undefined;
  }

  /** Tries to read again after a failure. */
  async retry(): Promise<void> {
    this.#state = 'pending';
    await this.#readAll();
  }

  /** Reads whatever the log has gained since last time. */
  async catchUp(): Promise<void> {
    if (this.#sight) {
      this.#missed = true;
      return;
    }
    if (this.#catchingUp) {
      this.#again = true;
      return this.#catchingUp;
    }
    this.#catchingUp = this.#readNew()
      .catch((error: unknown) => {
        this.#failure = failureOf(error);
      })
      .finally(() => {
        this.#catchingUp = undefined;
        if (this.#again) {
          this.#again = false;
          void this.catchUp();
        }
      });
    return this.#catchingUp;
  }

  /**
   * A record as an act may count on it; nothing where this model does not know all there is of it, or
   * where values stand against each other.
   */
  surely(kind: RecordKind, id: string): AnyRecord | undefined {
    return this.#contested.has(id) ? undefined : this.#rows.get(kind)?.get(id);
  }

  /**
   * Shows records as an act will leave them, while it is being stored. What is stored takes their place;
   * where it is the same nothing is drawn again.
   *
   * @returns takes back what nothing has taken the place of, for when it could not be stored
   */
  foresee(rows: readonly KindRow[]): () => void {
    const before = rows.map(({ kind, row }) => this.#rows.get(kind)?.get(row.id));
    for (const { kind, row } of rows) {
      this.#foreseen.add(row);
      this.#rows.get(kind)?.set(row.id, row);
    }
    const kinds = new Set(rows.map(({ kind }) => kind));
    for (const kind of kinds) this.#bump(kind);
    return () => {
      rows.forEach(({ kind, row }, at) => {
        const table = this.#rows.get(kind);
        if (table?.get(row.id) !== row) return;
        const was = before[at];
        if (was) table.set(row.id, was);
        else table.delete(row.id);
      });
      for (const kind of kinds) this.#bump(kind);
    };
  }

  #hear(news: Ring): void {
    if (news.board !== this.id) return;
    if (news.gone || news.anew) {
      void this.#readAll();
      return;
    }
    const rows = this.#reader.takesRows ? news.rows : undefined;
    if (this.#sight) this.#missed = true;
    else if (rows && news.before === this.#seq && !this.#catchingUp && this.#state === 'ready') {
      this.#seq = news.seq;
      this.#take(
        rows.map((t) => ({ kind: t.kind, row: t.row })),
        rows.map((t) => t.heads),
      );
    } else void this.catchUp();
  }

  /** Shows what is seen first, before the rest is read. */
  #showFirst({ sight, seq }: SeenFirst): void {
    for (const [kind, rows] of sight.rows)
      this.#rows.set(kind, new Map(rows.map((row) => [row.id, row])));
    this.#seq = seq;
    for (const kind of RECORD_KINDS) this.#bump(kind);
    this.#sight = sight;
    this.#state = this.#rows.get('board')?.has(this.id) ? 'ready' : 'pending';
  }

  async #readAll(): Promise<void> {
    try {
      const read = await this.#reader.all(this.id);
      for (const kind of RECORD_KINDS)
        this.#rows.set(kind, new Map(read.rows.get(kind)?.map((r) => [r.id, r])));
      this.#contested = new Map(read.contested.map((h) => [h.id, h]));
      this.#seq = read.seq;
      this.#cards.clear();
      for (const kind of [...RECORD_KINDS, 'conflicts', 'seq'] as const) this.#bump(kind);
      this.#failure = null;
      this.#sight = null;
      this.#state = this.#rows.get('board')?.has(this.id) ? 'ready' : 'missing';
      if (read.early || this.#missed) void this.catchUp();
      this.#missed = false;
    } catch (error) {
      this.#sight = null;
      this.#failure = failureOf(error);
      this.#state = 'failed';
    }
  }

  async #readNew(): Promise<void> {
    if (this.#state === 'missing' || this.#state === 'failed') return this.#readAll();
    const news = await this.#reader.since(this.id, this.#seq);
    if (news === 'much') return this.#readAll();
    if (!news) return;
    this.#seq = news.seq;
    this.#take(news.rows, news.heads);
  }

  #take(rows: readonly KindRow[], heads: readonly HeadsRow[]): void {
    // The board's own record is read on every page: an act that leaves it alone wakes none of them.
    const kinds = new Set<Followed>(['seq']);
    for (const { kind, row } of rows) {
      const table = this.#rows.get(kind);
      const shown = table?.get(row.id);
      if (shown && this.#foreseen.delete(shown) && isSaid(shown, row)) continue;
      table?.set(row.id, row);
      kinds.add(kind);
    }
    for (const head of heads) {
      if (head.contested === 1) this.#contested.set(head.id, head);
      else if (!this.#contested.delete(head.id)) continue;
      kinds.add('conflicts');
    }
    for (const kind of kinds) this.#bump(kind);
  }

  #bump(kind: Followed): void {
    this.#versions.set(kind, (this.#versions.get(kind) ?? 0) + 1);
  }

  #follow(kind: Followed): number {
    return this.#versions.get(kind) ?? 0;
  }

  /** Keeps a value until a record of one of these kinds changes. */
  #derive<T>(name: string, kinds: readonly Followed[], compute: () => T): T {
    let version = 0;
    for (const kind of kinds) version += this.#follow(kind);
    const earlier = this.#lists.get(name);
    if (earlier?.version === version) return earlier.value as T;
    const value = compute();
    this.#lists.set(name, { version, value });
    return value;
  }

  #living<K extends RecordKind>(kind: K): Records[K][] {
    const rows = this.#rows.get(kind) as Map<string, Records[K]> | undefined;
    return [...(rows?.values() ?? [])].filter((r) => !r.removed);
  }

  #card(test: Records['testAction']): Card {
    const cycles = this.cyclesOf(test.id) as Cycle[];
    const observations = this.observationsOf(test.id);
    const { rests } = this;
    const earlier = this.#cards.get(test.id);
    if (
      earlier?.test === test &&
      earlier.card.rests === rests &&
      sameItems(earlier.cycles as Cycle[], cycles) &&
      sameItems(earlier.observations as Observation[], observations as Observation[])
    )
      return earlier.card;
    const card = cardOf(
      test,
      cycles,
      observations.map((o) => o.createdAt),
      rests,
    );
    this.#cards.set(test.id, { test, cycles, observations, card });
    return card;
  }
}

/** Longest wait for a frame, ms: a page that is not shown gets none. */
const NO_FRAME = 300;

/** Settles once the next frame is painted. */
function shown(): Promise<void> {
  return new Promise((done) => {
    const late = setTimeout(done, NO_FRAME);
    requestAnimationFrame(() => {
      clearTimeout(late);
      setTimeout(done);
    });
  });
}

/** Whether two rows say the same, the order of their entries too. */
function isSaid(a: AnyRecord, b: AnyRecord): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

function sameItems<T>(a: readonly T[], b: readonly T[]): boolean {
  return a === b || (a.length === b.length && a.every((item, i) => item === b[i]));
}

function groupBy<T>(items: readonly T[], key: (item: T) => string | null): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const name = key(item) ?? '';
    const group = groups.get(name);
    if (group) group.push(item);
    else groups.set(name, [item]);
  }
  return groups;
}
