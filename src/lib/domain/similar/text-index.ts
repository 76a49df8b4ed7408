/**
 * An index over a board's own texts, kept in memory and changed one text at a time. It answers two
 * questions: what is like this ({@link similarTo} in similar-to.ts) and where does this stand
 * ({@link searchText} in search-text.ts). No model, no network; 5,000 texts of 200 letters are instant.
 */
import { isStopWord, meaningOf, subjectWeight, tokensOf } from './words';

/** One text to be found: a title, a learning, an observation. */
export interface IndexedText {
  /** Unique in the index. */
  readonly id: string;
  readonly text: string;
}

/** One answer. */
export interface TextMatch {
  readonly id: string;
  /** Only for ranking; above 0, and for likeness at most 1. */
  readonly score: number;
  /** The words of the found text that matched, as they are written there. */
  readonly matched: string[];
}

/** Which texts may be answers. */
export interface MatchOptions<Doc extends IndexedText> {
  /** Most answers to give, the best first. */
  readonly limit: number;
  /** Leave a text out of the answers (itself, or of another kind). */
  readonly where?: (doc: Doc) => boolean;
}

interface Entry<Doc> {
  readonly doc: Doc;
  /** Every form the text is found under, with the word as written. */
  readonly words: ReadonlyMap<string, string>;
  readonly stems: ReadonlyMap<string, string>;
  /** How much the text says in all, in everyday-damped words. */
  readonly weight: number;
}

/** Where a term stands: text id → the word as written there. */
export type Postings = ReadonlyMap<string, string>;

const nowhere: Postings = new Map();

function put(table: Map<string, Map<string, string>>, term: string, id: string, word: string) {
  let postings = table.get(term);
  if (postings === undefined) {
    postings = new Map();
    table.set(term, postings);
  }
  postings.set(id, word);
}

function take(table: Map<string, Map<string, string>>, term: string, id: string): void {
  const postings = table.get(term);
  postings?.delete(id);
  if (postings?.size === 0) table.delete(term);
}

/** See the module's head. Build one with {@link buildIndex}. */
export class TextIndex<Doc extends IndexedText> {
  readonly #entries = new Map<string, Entry<Doc>>();
  readonly #words = new Map<string, Map<string, string>>();
  readonly #stems = new Map<string, Map<string, string>>();

  /** How many texts it holds. */
  get size(): number {
    return this.#entries.size;
  }

  /** The text with this id. */
  get(id: string): Doc | undefined {
    return this.#entries.get(id)?.doc;
  }

  /** Add a text, or replace the one with the same id. */
  add(doc: Doc): void {
    this.remove(doc.id);
    const words = new Map<string, string>();
    const stems = new Map<string, string>();
    let weight = 0;
    for (const { written, word, stem } of tokensOf(doc.text)) {
      if (!words.has(word)) words.set(word, written);
      if (isStopWord(word) || stems.has(stem)) continue;
      stems.set(stem, written);
      weight += subjectWeight(stem);
      const meaning = meaningOf(stem);
      if (meaning !== undefined && !stems.has(meaning)) stems.set(meaning, written);
    }
    for (const [word, written] of words) put(this.#words, word, doc.id, written);
    for (const [stem, written] of stems) put(this.#stems, stem, doc.id, written);
    this.#entries.set(doc.id, { doc, words, stems, weight });
  }

  /** Take a text out; an unknown id changes nothing. */
  remove(id: string): void {
    const entry = this.#entries.get(id);
    if (entry === undefined) return;
    for (const word of entry.words.keys()) take(this.#words, word, id);
    for (const stem of entry.stems.keys()) take(this.#stems, stem, id);
    this.#entries.delete(id);
  }

  /** Every word in use, in the one spelling, with where it stands. */
  words(): Iterable<[string, Postings]> {
    return this.#words;
  }

  /** Every stem and shared meaning (`#n`) in use, with where it stands. */
  stems(): Iterable<[string, Postings]> {
    return this.#stems;
  }

  /** Where a stem or shared meaning stands. */
  stem(stem: string): Postings {
    return this.#stems.get(stem) ?? nowhere;
  }

  /** How much a text says in all; 0 for an unknown id. */
  weightOf(id: string): number {
    return this.#entries.get(id)?.weight ?? 0;
  }

  /** How telling a term is that stands in `count` of the texts: near 4 when rare, towards 0 when everywhere. */
  rarity(count: number): number {
    // The 50 unseen texts keep a young board's few words from seeming common.
    return Math.log((this.size + 50) / (Math.max(1, count) + 0.5));
  }
}

/** An index over these texts; later ones replace earlier ones with the same id. */
export function buildIndex<Doc extends IndexedText>(docs: Iterable<Doc>): TextIndex<Doc> {
  const index = new TextIndex<Doc>();
  for (const doc of docs) index.add(doc);
  return index;
}

/** The best `limit` answers, equal ones in the order of their ids so that lists do not jump. */
export function best(matches: TextMatch[], limit: number): TextMatch[] {
  return matches
    .sort((a, b) => b.score - a.score || (a.id < b.id ? -1 : 1))
    .slice(0, Math.max(0, limit));
}
