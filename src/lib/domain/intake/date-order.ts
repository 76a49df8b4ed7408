/**
 * Whether the day or the month stands first in the dates of a list. 03/04 is either: what it is, the other
 * dates of its column say, or somebody who is asked. Rule [INTAKE-2].
 */

/**
 * How dates of digits are read: day first, month first, or not at all, so that they stay words.
 */
export const DATE_ORDERS = ['day', 'month', 'words'] as const;
/** See {@link DATE_ORDERS}. */
export type DateOrder = (typeof DATE_ORDERS)[number];

/** Three numbers with the year last, and what stands behind them. */
export const DIGITS = /^(\d{1,2})([-./ ])(\d{1,2})[-./ ](\d{4}|\d{2})(,? \d{1,2}[:.]\d{2}.*)?$/;
/** A time of day in English: only with the month first. */
const ENGLISH_TIME = /\d ?[ap]\.?m\.?$/i;

/** What the dates of a column say of their order. */
export interface OrderSaid {
  /** the order in which they are read; `words` where they do not say, or say both */
  order: DateOrder;
  /** the first date that may be read in two ways, where nothing says in which */
  doubt: string | null;
}

/**
 * The order of a column's dates. A date with a dash or a dot has its day first, unless another date of
 * the column proves the opposite; one with a slash may be either.
 */
export function orderOf(cells: readonly string[]): OrderSaid {
  let day = false;
  let month = false;
  let slash: string | null = null;
  let any: string | null = null;
  for (const cell of cells) {
    const text = cell.trim();
    const found = DIGITS.exec(text);
    if (!found) continue;
    const first = Number(found[1]);
    const second = Number(found[3]);
    if (ENGLISH_TIME.test(text) || (first <= 12 && second > 12 && second <= 31)) month = true;
    else if (first > 12 && second <= 12) day = true;
    else if (first <= 12 && second <= 12 && first !== second) {
      any ??= text;
      if (found[2] === '/') slash ??= text;
    }
  }
  if (month && day) return { order: 'words', doubt: any };
  if (month) return { order: 'month', doubt: null };
  if (day || slash === null) return { order: 'day', doubt: null };
  return { order: 'words', doubt: slash };
}
