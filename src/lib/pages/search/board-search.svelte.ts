/** Search in one open board: the index is built when someone first searches, and kept up to date. */
import { findByCode, parseCode, pointCode, testCode } from '$lib/domain/paper-code/paper-code';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';
import { pointAddress, testAddress } from '$lib/session/addresses';
import { BoardTextIndex, type FindGroup } from './board-text-index';
import { named } from '$lib/words/named';
import { textsOf } from './board-texts';

/** A card that a typed code leads to. */
export interface CodeFind {
  id: string;
  code: string;
  title: string;
  href: string;
}

/** How often finds are shown while the index still grows, in milliseconds. */
const SHOW_EVERY = 400;

/** See the module's head. */
export class BoardSearch {
  readonly #model: BoardModel;
  readonly #index = new BoardTextIndex();
  /** the log position the index follows; -1 before the first time */
  #seq = -1;
  #reading: Promise<void> | undefined;
  #version = $state(0);
  #busy = $state(false);

  constructor(model: BoardModel) {
    this.#model = model;
  }

  /** Whether texts are still being read; finds may be missing until then. */
  get busy(): boolean {
    return this.#busy;
  }

  /** What is seen first of a large board is not looked through: most of it is not there yet. */
  get #isWhole(): boolean {
    return this.#model.state === 'ready' && this.#model.sight === null;
  }

  /** Whether the board holds something the index has not read. */
  get outdated(): boolean {
    return this.#isWhole && this.#model.seq !== this.#seq;
  }

  /** Brings the index up to date. Calling it while it reads waits for the same reading. */
  async update(): Promise<void> {
    if (!this.outdated) return;
    this.#reading ??= this.#read().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  /** Where every word of the question stands, by kind. More may come while it reads. */
  find(query: string): FindGroup[] {
    // Read, so that what asks is asked again when the index has grown.
    return this.#version < 0 ? [] : this.#index.find(query);
  }

  /** The card whose code was typed, "p3-07"; null when it is no code, or no card has it. [CODE-2] [CODE-3] */
  findCode(query: string): CodeFind | null {
    const typed = parseCode(query);
    if (!typed || !this.#isWhole) return null;
    const points = this.#model.all('developmentPoint');
    const card = findByCode(typed, points, this.#model.all('testAction'));
    if (!card) return null;
    const { id } = card.record;
    const title = named(card.record.title);
    return card.kind === 'developmentPoint'
      ? { id, title, code: pointCode(card.record) ?? '', href: pointAddress(this.#model.id, id) }
      : {
          id,
          title,
          code:
            testCode(
              card.record,
              points.find((p) => p.id === card.record.pointId),
            ) ?? '',
          href: testAddress(this.#model.id, id),
        };
  }

  async #read(): Promise<void> {
    this.#busy = true;
    const seq = this.#model.seq;
    let shown = performance.now();
    await this.#index.read(textsOf(this.#model), () => {
      // Asking again after every slice would cost more than the reading.
      if (performance.now() - shown > SHOW_EVERY) {
        this.#version += 1;
        shown = performance.now();
      }
      return new Promise((resolve) => setTimeout(resolve));
    });
    this.#seq = seq;
    this.#version += 1;
    this.#busy = false;
  }
}

const cache = new WeakMap<BoardModel, BoardSearch>();

/** The search of a board, kept as long as its model is. */
export function searchOf(model: BoardModel): BoardSearch {
  const known = cache.get(model) ?? new BoardSearch(model);
  cache.set(model, known);
  return known;
}
