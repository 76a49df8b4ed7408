/** Which cards a board shows: kept while the tab is open, so that a reload shows what one was looking at. */
import { FILTERS, type Filter } from '$lib/domain/board/lanes';

function keyOf(board: string): string {
  return `ft.filter.${board}`;
}

/** The filter of one board in this tab. A new tab, and so the next meeting, begins with all cards. */
export class BoardFilter {
  readonly #key: string;
  #value = $state<Filter>('all');

  constructor(board: string) {
    this.#key = keyOf(board);
    try {
      const kept = sessionStorage.getItem(this.#key);
      this.#value = FILTERS.find((filter) => filter === kept) ?? 'all';
    } catch {
      // Storage is forbidden: the board begins with all cards.
    }
  }

  get value(): Filter {
    return this.#value;
  }

  set value(filter: Filter) {
    this.#value = filter;
    try {
      sessionStorage.setItem(this.#key, filter);
    } catch {
      // It still holds for this page, which is all that can be had here.
    }
  }
}
