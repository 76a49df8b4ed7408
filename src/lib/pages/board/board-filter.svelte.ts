/** Which cards a board shows: kept while the tab is open, so that a reload shows what one was looking at. */
import { FILTERS, type Filter } from '$lib/domain/board/lanes';
import { inTab, keepChoice, readChoice } from '$lib/i18n/stored-choice';

/** The filter of one board in this tab. A new tab, and so the next meeting, begins with all cards. */
export class BoardFilter {
  readonly #key: string;
  #value = $state<Filter>('all');

  constructor(board: string) {
    this.#key = `ft.filter.${board}`;
    this.#value = readChoice(this.#key, FILTERS, inTab) ?? 'all';
  }

  get value(): Filter {
    return this.#value;
  }

  set value(filter: Filter) {
    this.#value = filter;
    keepChoice(this.#key, filter, inTab);
  }
}
