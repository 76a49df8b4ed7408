/** Search in one open board: the index is built when someone first searches, and kept up to date. */
import type { BoardModel } from '$lib/storage/board-model.svelte';
import { BoardTextIndex, type FindGroup } from './board-text-index';
import { textsOf } from './board-texts';

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

  /** Brings the index up to date. Calling it while it reads waits for the same reading. */
  async update(): Promise<void> {
    if (this.#model.state !== 'ready' || this.#seq === this.#model.seq) return;
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

  async #read(): Promise<void> {
    this.#busy = true;
    const seq = this.#model.seq;
    await this.#index.read(textsOf(this.#model), () => {
      this.#version += 1;
      return new Promise((resolve) => setTimeout(resolve));
    });
    this.#seq = seq;
    this.#version += 1;
    this.#busy = false;
  }
}

const kept = new WeakMap<BoardModel, BoardSearch>();

/** The search of a board, kept as long as its model is. */
export function searchOf(model: BoardModel): BoardSearch {
  const known = kept.get(model) ?? new BoardSearch(model);
  kept.set(model, known);
  return known;
}
