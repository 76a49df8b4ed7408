/**
 * The index over a board's texts. It is read in slices short enough that typing stays smooth; read
 * again, only texts that changed since are indexed anew.
 */
import { searchText } from '$lib/domain/similar/search-text';
import { TextIndex } from '$lib/domain/similar/text-index';
import { FIND_KINDS, type BoardText, type FindKind } from './board-texts';

/** Longest stretch of work between two breaths, in milliseconds; a frame is 16. */
const SLICE = 10;
/** Most finds of a kind, and finds looked at in all. */
const PER_KIND = 8;
const LOOKED_AT = 200;
/** One letter begins a word in nearly every text: looking would cost much and tell nothing. */
export const SHORTEST = 2;

/** A text with the words in it that matched. */
export interface Find {
  text: BoardText;
  matched: string[];
}

/** Finds of one kind, the best first. */
export interface FindGroup {
  kind: FindKind;
  finds: Find[];
  /** how many more there are of the kind among those looked at */
  more: number;
}

/** See the module's head. */
export class BoardTextIndex {
  readonly #index = new TextIndex<BoardText>();
  #ids = new Set<string>();

  /**
   * Brings the index in line with these texts.
   *
   * @param breath called after each slice; the reading goes on when it is done
   */
  async read(texts: Iterable<BoardText>, breath: () => Promise<void>): Promise<void> {
    const ids = new Set<string>();
    let since = performance.now();
    for (const text of texts) {
      ids.add(text.id);
      const known = this.#index.get(text.id);
      if (known?.text !== text.text || known.href !== text.href) this.#index.add(text);
      if (performance.now() - since < SLICE) continue;
      await breath();
      since = performance.now();
    }
    for (const id of this.#ids) if (!ids.has(id)) this.#index.remove(id);
    this.#ids = ids;
  }

  /** Where every word of the question stands, by kind, in the order of {@link FIND_KINDS}. */
  find(query: string): FindGroup[] {
    if (query.trim().length < SHORTEST) return [];
    const groups = new Map<FindKind, FindGroup>();
    for (const { id, matched } of searchText(this.#index, query, { limit: LOOKED_AT })) {
      const text = this.#index.get(id);
      if (!text) continue;
      const group = groups.get(text.kind) ?? { kind: text.kind, finds: [], more: 0 };
      groups.set(text.kind, group);
      if (group.finds.length < PER_KIND) group.finds.push({ text, matched });
      else group.more += 1;
    }
    return FIND_KINDS.flatMap((kind) => groups.get(kind) ?? []);
  }
}
