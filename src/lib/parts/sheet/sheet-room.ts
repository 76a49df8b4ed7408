/**
 * How much stands on a page of A4, and how large: everything, in as large a type as there is room for;
 * less only when all of it does not fit in the smallest. Rules [PAGE-1] to [PAGE-4]. Heights are
 * reckoned, not measured, so that a page is the same on every screen: a little more than they are.
 */
import { isCut, shorten, some } from '$lib/domain/handover/one-page';
import type { SheetItem, SheetPart } from './sheet-item';

/** The type in points, and the shares of their room that texts and lists get. */
export interface Fill {
  readonly type: number;
  readonly letters: number;
  readonly entries: number;
}

/** From the roomiest to the tightest, which has room for whatever is written. */
const FILLS: readonly Fill[] = [
  ...[11.5, 10.5, 10, 9.5, 9].map((type) => ({ type, letters: Infinity, entries: Infinity })),
  { type: 9, letters: 4, entries: 2.5 },
  { type: 9, letters: 3, entries: 2 },
  { type: 9, letters: 2.5, entries: 1.7 },
  { type: 9, letters: 2, entries: 1.5 },
  { type: 9, letters: 1.7, entries: 1.3 },
  { type: 9, letters: 1.5, entries: 1.15 },
  { type: 9, letters: 1.2, entries: 1 },
  { type: 9, letters: 1, entries: 0.85 },
  { type: 9, letters: 0.9, entries: 0.65 },
  { type: 9, letters: 0.8, entries: 0.5 },
  { type: 9, letters: 0.7, entries: 0.4 },
];

/** Points between the margins of 12 mm. */
export const SHEET_WIDTH = 527;
/** Points for everything but the lines above and under the title and the foot. */
const SHEET_ROOM = 680;
/** Points between two parts. */
const GAP = 10;
/** How wide letters are at most, as a share of the type: those of Albert Sans in bold. */
const LETTERS = new Map(
  (
    [
      [0.31, " ijlI.,:;!'|·"],
      [0.46, 'ftr1"()[]/»«'],
      [0.61, 'abcdeghknopqsuvxyzøåéèüöäEFJLSZ237690-?'],
      [0.79, 'ABCDGHKNOPQRTUVXYØÅ458–&+=…'],
      [0.9, 'mwMæ%☐☑'],
    ] as const
  ).flatMap(([width, letters]) => Array.from(letters, (letter) => [letter, width] as const)),
);
/** Any other letter. */
const WIDEST = 1.02;
const LINE = 1.28;

/** The page in the first fill that has room for it; the last one has it always. [PAGE-4] */
export function fillSheet<T>(make: (fill: Fill) => T, heightOf: (page: T) => number): T {
  const [first, ...smaller] = FILLS.map((fill) => () => make(fill)) as [() => T, ...(() => T)[]];
  let page = first();
  for (const next of smaller) {
    if (heightOf(page) <= SHEET_ROOM) break;
    page = next();
  }
  return page;
}

/** How high a text is, in points. */
export function textHeight(text: string, type: number, width: number): number {
  return linesOf(text, width / type) * type * LINE;
}

/** Lines of a text that is broken between words, and inside those longer than a line. */
function linesOf(text: string, width: number): number {
  let lines = 0;
  let left = 0;
  for (const word of text.split(/\s+/u)) {
    if (word === '') continue;
    let long = LETTERS.get(' ') ?? WIDEST;
    for (const letter of word) long += LETTERS.get(letter) ?? WIDEST;
    if (long <= left) left -= long;
    else {
      // A letter never stands on two lines: a long word fills none of them quite.
      const needed = Math.ceil(long / Math.max(width - WIDEST, WIDEST));
      lines += long <= width ? 1 : needed;
      left = long <= width ? width - long : 0;
    }
  }
  return lines;
}

/** How high a part is with its heading, in points. One that is empty takes room for a line. */
export function partHeight(part: SheetPart, type: number, width: number): number {
  const lines = part.items.map(
    ({ title = '', facts = '', texts = [] }) =>
      [title, facts, ...texts].reduce((sum, text) => sum + textHeight(text, type, width), 0) + 3,
  );
  const spoken = part.items.length === 0 || part.more > 0 ? type * LINE * 2 : 0;
  return lines.reduce((sum, height) => sum + height, spoken + type * 1.6 + 7);
}

/** How high parts are below each other. */
export function stackHeight(heights: readonly number[]): number {
  return heights.reduce((sum, height) => sum + (height > 0 ? height + GAP : 0), 0);
}

/** Cuts what is longer than its room, and remembers whether anything was. */
export class Cutter {
  cut = false;
  readonly #fill: Fill;

  constructor(fill: Fill) {
    this.#fill = fill;
  }

  /** A text of so many letters, times the share of texts. */
  text(text: string, letters: number): string {
    const most = Math.floor(letters * this.#fill.letters);
    this.cut ||= isCut(text, most);
    return shorten(text, most);
  }

  /** A list of so many entries, times the share of lists; one at least. */
  list<T, I = SheetItem>(all: readonly T[], entries: number, item: (one: T) => I): SheetPart<I> {
    const { shown, more } = some(all, Math.ceil(entries * this.#fill.entries));
    this.cut ||= more > 0;
    return { items: shown.map(item), more };
  }
}
