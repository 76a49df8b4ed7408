/**
 * Text as it is compared, wherever two texts are: search, names, the look for personal data, headers,
 * what is on the board already. Texts are stored and shown as they were typed; what is folded here is
 * only looked at. Rule [TEXT-1].
 *
 * The same word reaches us in many spellings that look alike: å as one letter or as an a with a ring (a
 * Mac's file names, some PDFs), a soft hyphen or a zero-width space where a page may break a line, ﬁ as
 * one sign, − and ‑ for a hyphen, letters of full width.
 */

/** A stretch of a text, as `String.slice` counts; `end` is exclusive. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A text as it is compared. */
export interface Folded {
  readonly text: string;
  /** where a stretch of the folded text stands in the text as typed, invisible signs included */
  typed: (start: number, end: number) => Stretch;
}

/** Nothing in it is folded: most texts are such, and need no map. */
const PLAIN = /^[\t\n\r -_a-~§«»À-ÿ]*$/;
/** One sign with the marks and the invisible signs that follow it. */
const SIGN = /[^](?:\p{M}|\p{DI}|[\0-\x08\x0e-\x1d\x1f\x7f-\x84\x86-\x9f])*/gu;
/** What nobody sees: soft hyphens, zero-width signs, signs that turn the direction, control characters. */
const INVISIBLE = /\p{DI}|[\0-\x08\x0e-\x1d\x1f\x7f-\x84\x86-\x9f]/gu;
/** Word's own hyphen that does not break (U+001E) is among them. */
const DASHES = /[\p{Pd}\x1e\u2043\u2212]/gu;
const APOSTROPHES = /[`´‘’‛′ʹʼ＇]/gu;
/** Line breaks that are none of a keyboard's: a soft one in Word (U+000B), a new page, U+0085, U+2028/9. */
const BREAKS = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/gu;

/** Folds a text and keeps where each sign stood. Letters keep their size: names are known by it. */
export function fold(text: string): Folded {
  if (PLAIN.test(text)) return { text, typed: (start, end) => ({ start, end }) };
  let folded = '';
  const starts: number[] = [];
  const ends: number[] = [];
  for (const { 0: sign, index } of text.matchAll(SIGN)) {
    const one = foldSign(sign);
    folded += one;
    for (let i = 0; i < one.length; i += 1) {
      starts.push(index);
      ends.push(index + sign.length);
    }
  }
  return {
    text: folded,
    typed: (start, end) => ({
      start: starts[start] ?? text.length,
      end: end > start ? (ends[end - 1] ?? text.length) : (starts[start] ?? text.length),
    }),
  };
}

function foldSign(sign: string): string {
  return sign
    .replace(BREAKS, '\n')
    .replace(DASHES, '-')
    .replace(APOSTROPHES, "'")
    .replace(INVISIBLE, '')
    .normalize('NFKC')
    .replace(DASHES, '-')
    .replace(/\p{Zs}/gu, ' ');
}

/** A text without what makes no difference, letters in their size. */
export function foldText(text: string): string {
  return fold(text).text;
}

/** A text as it is compared with another: folded, in small letters, with single spaces. */
export function comparable(text: string): string {
  return foldText(text).toLocaleLowerCase('da').replaceAll(/\s+/gu, ' ').trim();
}

/** Whether a text says what another does, somewhere in it. What says nothing is said nowhere. */
export function says(text: string, said: string): boolean {
  const wanted = comparable(said);
  return wanted !== '' && comparable(text).includes(wanted);
}

/**
 * Finds stretches of a text as it is compared, and tells where they stand in the text as typed.
 *
 * @param find is given the folded text; its stretches stand in order
 * @returns the same stretches, none overlapping another, the invisible signs inside them included
 */
export function findTyped<S extends Stretch>(text: string, find: (folded: string) => S[]): S[] {
  const folded = fold(text);
  let last = 0;
  return find(folded.text).flatMap((one) => {
    const { start, end } = folded.typed(one.start, one.end);
    // Two of them may share a sign that is several letters when folded.
    const from = Math.max(start, last);
    if (from >= end) return [];
    last = end;
    return [{ ...one, start: from, end }];
  });
}

/** A word of a text: as typed, and as it is compared but for its capitals. */
export interface Word extends Stretch {
  readonly written: string;
  readonly folded: string;
}

/** The words of a text, in order: letters and numbers, whatever stands between them. */
export function wordsOf(text: string): Word[] {
  const folded = fold(text);
  return Array.from(folded.text.matchAll(/[\p{L}\p{M}\p{N}]+/gu), ({ 0: word, index }) => {
    const { start, end } = folded.typed(index, index + word.length);
    return { start, end, written: text.slice(start, end), folded: word };
  });
}
