/** Search where no board is open: every board of this browser, read when someone first asks. */
import { SvelteMap } from 'svelte/reactivity';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import { BoardSearch, type CodeFind } from './board-search.svelte';
import type { Find } from './board-text-index';

/** Most finds shown of one board; the rest is found on the board itself. */
const PER_BOARD = 8;

/** What was found on one board, the kinds in their usual order. */
export interface BoardFinds {
  board: string;
  name: string;
  finds: Find[];
  /** how many more there are on the board */
  more: number;
}

/** See the module's head. */
export class AllBoardsSearch {
  // Models of its own: more boards may be read here than are kept warm elsewhere.
  readonly #open = new SvelteMap<string, { model: BoardModel; search: BoardSearch }>();

  /** Whether a board is still being read; finds may be missing until then. */
  get busy(): boolean {
    return [...this.#open.values()].some(
      ({ model, search }) => model.state === 'pending' || search.busy || search.outdated,
    );
  }

  /** Opens boards that are not open yet. */
  open(boards: readonly string[]): void {
    for (const id of boards) {
      if (this.#open.has(id)) continue;
      const model = new BoardModel(id);
      this.#open.set(id, { model, search: new BoardSearch(model) });
      void model.open();
    }
  }

  /** Brings the index of every board that has been read up to date. */
  update(): void {
    for (const { search } of this.#open.values()) if (search.outdated) void search.update();
  }

  /** Where every word of the question stands, by board. More may come while boards are read. */
  find(query: string): BoardFinds[] {
    return [...this.#open.values()].flatMap(({ model, search }) => {
      if (model.state !== 'ready') return [];
      const groups = search.find(query);
      const all = groups.flatMap(({ finds }) => finds);
      if (all.length === 0) return [];
      const found = all.length + groups.reduce((sum, { more }) => sum + more, 0);
      const finds = all.slice(0, PER_BOARD);
      return [{ board: model.id, name: model.board.name, finds, more: found - finds.length }];
    });
  }

  /** The cards with a code, one a board at most: each board has its own numbers. */
  findCode(query: string): (CodeFind & { name: string })[] {
    return [...this.#open.values()].flatMap(({ model, search }) => {
      const find = search.findCode(query);
      return find ? [{ ...find, name: model.board.name }] : [];
    });
  }

  /** Lets all boards go. */
  close(): void {
    for (const { model } of this.#open.values()) model.close();
  }
}
