/** Search (Ctrl+K): where every word of the question stands. Rules [SIMILAR-7] and [SIMILAR-8]. */
import {
  best,
  type IndexedText,
  type MatchOptions,
  type TextIndex,
  type TextMatch,
} from './text-index';
import { tokensOf, type Token } from './words';

const sameWord = 1;
const sameStem = 0.9;
const begins = 0.7;
const endsCompound = 0.4;

/** The shortest word and stem also looked for at the end of compounds: besøg in hjemmebesøget. */
const shortestTail = 4;

/** The -ring of vurdering and forbedring is an ending, not the word. */
function isEnding(stem: string): boolean {
  return stem === 'ring' || stem === 'ning' || stem === 'ering';
}

interface Hit {
  readonly nearness: number;
  readonly written: string;
}

function hitsOf(index: TextIndex<IndexedText>, { word, stem }: Token): Map<string, Hit> {
  const hits = new Map<string, Hit>();
  function note(postings: ReadonlyMap<string, string>, nearness: number): void {
    for (const [id, written] of postings) {
      if ((hits.get(id)?.nearness ?? 0) < nearness) hits.set(id, { nearness, written });
    }
  }
  for (const [known, postings] of index.words()) {
    if (known === word) note(postings, sameWord);
    else if (known.startsWith(word)) note(postings, begins);
  }
  note(index.stem(stem), sameStem);
  if (stem.length >= shortestTail && !isEnding(stem)) {
    for (const [known, postings] of index.stems()) {
      if (known.endsWith(stem)) note(postings, endsCompound);
    }
  }
  return hits;
}

/**
 * The texts that hold every word of the question: the word itself, another form of it, a word that
 * begins with it, or a compound that ends with it. Capital letters, accents and the spellings
 * ae/oe/aa make no difference. An empty question finds nothing.
 */
export function searchText<Doc extends IndexedText>(
  index: TextIndex<Doc>,
  query: string,
  options: MatchOptions<Doc>,
): TextMatch[] {
  const asked = new Map(tokensOf(query).map((token) => [token.word, token]));
  let found: Map<string, { score: number; matched: Set<string> }> | undefined;
  for (const token of asked.values()) {
    const hits = hitsOf(index, token);
    const rarity = index.rarity(hits.size);
    const still = new Map<string, { score: number; matched: Set<string> }>();
    for (const [id, { nearness, written }] of hits) {
      const before = found?.get(id);
      if (found !== undefined && before === undefined) continue;
      still.set(id, {
        score: (before?.score ?? 0) + nearness * rarity,
        matched: new Set([...(before?.matched ?? []), written]),
      });
    }
    found = still;
  }
  const matches: TextMatch[] = [];
  for (const [id, { score, matched }] of found ?? []) {
    const doc = index.get(id);
    if (doc === undefined || options.where?.(doc) === false) continue;
    // A short text that holds the words is more about them than a long one.
    const brevity = 1 / (1 + index.weightOf(id) / 50);
    matches.push({ id, score: score * brevity, matched: [...matched] });
  }
  return best(matches, options.limit);
}
