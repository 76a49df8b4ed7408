/**
 * Where words that were deleted for good stand once more. The app copies texts itself (an idea becomes
 * the title of its test, a cycle the next one), and people copy them too: whoever deletes a sentence
 * means the sentence, not the field it was found in. Rules [ERASE-1] to [ERASE-4].
 */
import type { Json } from '../schema';
import { isStopWord, tokensOf } from '../similar/words';

/** Shortest run of words that is looked for inside other texts, and the shortest single word, in letters. */
const TELLING_RUN = 8;
const TELLING_WORD = 4;

/** Words from which on a text that is part of another one is hardly there by chance. */
const LONG = 4;

/** Share of the words that a text made from another still has, when it is taken for that text, altered. */
const ALIKE = 0.6;

/** Parts of a value of several parts that are texts; the rest are ids, days and choices. */
const TEXT_PARTS = new Set(['note', 'prediction', 'title', 'text', 'answer', 'why']);

/**
 * How the words stand in a text.
 *
 * - `same` the text is nothing else · `within` they are part of a longer one
 * - `alike` the text is part of the deleted one, or was made from it and has been altered since
 */
export type How = 'same' | 'within' | 'alike';

/** Words that were deleted, ready to be looked for. */
export interface Said {
  /** whole texts, as runs of words */
  wholes: readonly string[];
  /** what is looked for inside other texts: sentences, or a telling word that was all there was */
  runs: readonly string[];
}

/** Makes texts ready to be looked for; those that tell too little are left out. */
export function saidIn(texts: readonly string[]): Said {
  const wholes = new Set<string>();
  const runs = new Set<string>();
  for (const text of texts) {
    const whole = runOf(text);
    if (!isTelling(whole)) continue;
    wholes.add(whole);
    for (const sentence of [text, ...sentencesOf(text)]) {
      const run = runOf(sentence);
      if (run === whole || (run.includes(' ') && isTelling(run))) runs.add(run);
    }
  }
  return { wholes: [...wholes], runs: [...runs] };
}

/** How the deleted words stand in a text; null when they do not. [ERASE-1] [ERASE-2] */
export function howSaid(said: Said, text: string): How | null {
  const run = runOf(text);
  if (run === '') return null;
  // A title is cut off where the line ends: then it is the beginning of what was deleted.
  const isLong = run.split(' ').length >= LONG;
  if (said.wholes.some((whole) => whole === run || (isLong && whole.startsWith(run))))
    return 'same';
  const held = sentencesOf(text).filter((sentence) => runOf(sentence) !== '');
  if (held.every((sentence) => said.runs.includes(runOf(sentence)))) return 'same';
  if (said.runs.some((known) => holds(run, known))) return 'within';
  return isLong && said.wholes.some((whole) => holds(whole, run)) ? 'alike' : null;
}

/** Whether a text is some of the words that were deleted, however few: enough for a draft. */
export function isPartOf(said: Said, text: string): boolean {
  const run = runOf(text);
  return isTelling(run) && said.wholes.some((whole) => holds(whole, run));
}

/** The same for a text that the app made from the deleted one: most of its words are enough. [ERASE-3] */
export function howCopied(said: Said, text: string): How | null {
  const exact = howSaid(said, text);
  if (exact !== null) return exact;
  const words = new Set(telling(runOf(text)));
  const isAlike = said.wholes.some((whole) => {
    const before = [...new Set(telling(whole))];
    return (
      before.length > 1 && before.filter((word) => words.has(word)).length >= before.length * ALIKE
    );
  });
  return isAlike ? 'alike' : null;
}

/** A longer text without the sentences that hold the deleted words; '' when nothing would be left. [ERASE-4] */
export function without(said: Said, text: string): string {
  const rest = sentencesOf(text)
    .filter((sentence) => !said.runs.some((run) => holds(runOf(sentence), run)))
    .join('')
    .trim();
  // Words that run over the end of a sentence: then none of it can stay.
  return howSaid(said, rest) === null ? rest : '';
}

/** Every text in the value of a field. */
export function textsOfValue(value: Json | undefined): string[] {
  if (typeof value === 'string') return [value];
  if (value === null || value === undefined || typeof value !== 'object') return [];
  if (Array.isArray(value)) return value.flatMap(textsOfValue);
  return Object.entries(value).flatMap(([name, part]) =>
    typeof part === 'string' && !TEXT_PARTS.has(name) ? [] : textsOfValue(part),
  );
}

/** Everything in any value that is a text, ids and days among it. */
export function everyText(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return value !== null && typeof value === 'object' ? Object.values(value).flatMap(everyText) : [];
}

/** The value of a field with each of its texts put through `change`. */
export function withTexts(value: Json, change: (text: string) => string): Json {
  if (typeof value === 'string') return change(value);
  if (value === null || typeof value !== 'object') return value;
  if (Array.isArray(value)) return value.map((part) => withTexts(part, change));
  return Object.fromEntries(
    Object.entries(value).map(([name, part]) => [
      name,
      typeof part === 'string' && !TEXT_PARTS.has(name) ? part : withTexts(part, change),
    ]),
  );
}

/** A text as its words alone: how it is set and spelt makes no difference. */
function runOf(text: string): string {
  return tokensOf(text)
    .map(({ word }) => word)
    .join(' ');
}

/** The sentences and lines of a text, with all that stands between them: joined they are the text. */
function sentencesOf(text: string): string[] {
  return text.match(/[^.!?\n]*[.!?\n]+\s*|[^.!?\n]+$/gu) ?? [];
}

function isTelling(run: string): boolean {
  if (run.includes(' ')) return run.length >= TELLING_RUN;
  return run.length >= TELLING_WORD && !isStopWord(run);
}

function telling(run: string): string[] {
  return run.split(' ').filter((word) => !isStopWord(word));
}

function holds(run: string, known: string): boolean {
  return ` ${run} `.includes(` ${known} `);
}
