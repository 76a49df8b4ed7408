/** "Det har vi prøvet": earlier texts like the one being written. Rules [SIMILAR-1] to [SIMILAR-6]. */
import { foldText } from '../text/folding';
import {
  best,
  type IndexedText,
  type MatchOptions,
  type TextIndex,
  type TextMatch,
} from './text-index';
import { isStopWord, meaningOf, subjectWeight, tokensOf, type Token } from './words';

/** How near two terms are, 1 being the same stem. */
const sameMeaning = 0.8;
const unfinished = 0.8;
const compoundTail = 0.6;
const compoundHead = 0.5;

/** A word no text has says little about which of them is meant: it weighs half of what a word they have does. */
const unheard = 0.5;

/** Stems shorter than these are too often found inside unrelated words. */
const shortestTail = 5;
const shortestHead = 5;
const shortestRest = 3;

/** How near a stem of the index is to a stem asked for, beyond being the same; 0 when it is not. */
function compoundNearness(asked: string, known: string): number {
  const [short, long] = asked.length < known.length ? [asked, known] : [known, asked];
  if (long.length - short.length < shortestRest) return 0;
  if (short.length >= shortestTail && long.endsWith(short)) return compoundTail;
  if (short.length >= shortestHead && long.startsWith(short)) return compoundHead;
  return 0;
}

interface Hit {
  readonly nearness: number;
  readonly written: string;
}

/** Where a word of the question is found, each text with its nearest form. */
function hitsOf(index: TextIndex<IndexedText>, token: Token, isLast: boolean): Map<string, Hit> {
  const hits = new Map<string, Hit>();
  function note(postings: ReadonlyMap<string, string>, nearness: number): void {
    for (const [id, written] of postings) {
      if ((hits.get(id)?.nearness ?? 0) < nearness) hits.set(id, { nearness, written });
    }
  }
  note(index.stem(token.stem), 1);
  const meaning = meaningOf(token.stem);
  if (meaning !== undefined) note(index.stem(meaning), sameMeaning);
  for (const [known, postings] of index.stems()) {
    const begun = isLast && token.word.length >= 3 && known.startsWith(token.word);
    const nearness = begun ? unfinished : compoundNearness(token.stem, known);
    if (nearness > 0) note(postings, nearness);
  }
  return hits;
}

interface Tally {
  /** Nearness times rarity, summed over the question's words. */
  score: number;
  /** The same without rarity: how many telling words are shared. */
  shared: number;
  readonly matched: Set<string>;
}

/** Does a text share enough to be worth showing? Two telling words, or half of a short question. */
function isEnough({ shared }: Tally, coverage: number, likeness: number): boolean {
  return (shared >= 1.2 && likeness >= 0.3) || (shared >= 0.5 && coverage >= 0.5);
}

/**
 * The texts most like what is being written, the best first. Stems, synonyms of the work, parts of
 * compounds and the beginning of a last unfinished word count; rare words count more than common ones,
 * and words found on every board hardly at all. Texts that share too little are left out, so the
 * answer is often empty.
 * @param query what has been written so far; its last word is unfinished unless something follows it
 */
export function similarTo<Doc extends IndexedText>(
  index: TextIndex<Doc>,
  query: string,
  options: MatchOptions<Doc>,
): TextMatch[] {
  const all = tokensOf(query);
  const last = /[\p{L}\p{M}\p{N}]$/u.test(foldText(query)) ? all.at(-1) : undefined;
  const asked = new Map<string, Token>();
  for (const token of all) if (!isStopWord(token.word)) asked.set(token.stem, token);

  let questionWeight = 0;
  let rarityOfAll = 0;
  const tallies = new Map<string, Tally>();
  for (const token of asked.values()) {
    const hits = hitsOf(index, token, token === last);
    const weight = subjectWeight(token.stem) * (hits.size === 0 ? unheard : 1);
    const rarity = index.rarity(hits.size);
    questionWeight += weight * rarity;
    rarityOfAll += rarity;
    for (const [id, { nearness, written }] of hits) {
      const tally = tallies.get(id) ?? { score: 0, shared: 0, matched: new Set<string>() };
      tally.score += weight * nearness * rarity;
      tally.shared += weight * nearness;
      tally.matched.add(written);
      tallies.set(id, tally);
    }
  }

  const meanRarity = rarityOfAll / asked.size;
  const matches: TextMatch[] = [];
  for (const [id, tally] of tallies) {
    const doc = index.get(id);
    if (doc === undefined || options.where?.(doc) === false) continue;
    // How much of the question the text answers, and how much of the text was asked for.
    const coverage = tally.score / questionWeight;
    const covered = Math.min(1, tally.score / (index.weightOf(id) * meanRarity));
    const likeness = Math.max(coverage, covered) * 0.7 + Math.min(coverage, covered) * 0.3;
    if (isEnough(tally, coverage, likeness)) {
      matches.push({ id, score: Math.min(1, likeness), matched: [...tally.matched] });
    }
  }
  return best(matches, options.limit);
}
