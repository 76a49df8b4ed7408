/**
 * What fits on one page: a page of A4 holds so many lines, and a text that is too long is cut at a word
 * and says so. Rules [PAGE-1] to [PAGE-3].
 */

import { oneLine } from '../text/lines';

/** The first of a list, and how many are left out. */
export interface Some<T> {
  readonly shown: readonly T[];
  readonly more: number;
}

/** The first `most` of a list. [PAGE-2] */
export function some<T>(items: readonly T[], most: number): Some<T> {
  return { shown: items.slice(0, most), more: Math.max(0, items.length - most) };
}

/** A text on one line of at most `most` letters, cut at a word and ended with "…" when it is longer. [PAGE-1] */
export function shorten(text: string, most: number): string {
  const flat = oneLine(text);
  const letters = [...flat];
  if (letters.length <= most) return flat;
  const cut = letters.slice(0, most - 1).join('');
  const space = cut.lastIndexOf(' ');
  // A word that is longer than half the line is cut where the line ends.
  const whole = space > cut.length / 2 ? cut.slice(0, space) : cut;
  return `${whole.replace(/[\s.,;:–-]+$/u, '')}…`;
}

/** Whether {@link shorten} would leave something out. [PAGE-3] */
export function isCut(text: string, most: number): boolean {
  return [...oneLine(text)].length > most;
}
