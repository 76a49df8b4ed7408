/** Counts as they may leave: whole, or as one chosen part in words. Rules [RELEASE-4] to [RELEASE-6]. */
import type { Figure, Figures } from './figures';
import type { Limit } from './limit';
import { sum, type Counts, type Parts } from './person-table';
import { percentOf, shareOf } from './rounding';

/**
 * What is known elsewhere of how many were asked: nothing; the number has left; or it may not leave, as
 * another figure about the same people keeps it hidden. `none`: the table says nothing of it.
 */
export type AskedElsewhere = 'none' | 'free' | 'out' | 'held';

/**
 * How n persons are divided, as it may be said. [RELEASE-4]
 *
 * @param cells two parts or more
 * @param chosen the part to speak of when not all may be told; null: the total only
 */
export function wholeOrCoarse(
  cells: readonly number[],
  chosen: number | null,
  limit: Limit,
): Figure {
  const n = sum(cells);
  if (n < limit) return { is: 'few', limit };
  if (n < 2 * limit) return { is: 'tooFew', n };
  const whole = cells.every((cell) => cell >= limit);
  if (whole && (cells.length > 2 || chosen === null)) return { is: 'whole', cells: [...cells], n };
  if (chosen === null) return { is: 'total', n };
  return partOf(cells[chosen] ?? 0, n, limit);
}

/** One part of n, twice the limit or more: never its complement alone, never the next smallest. */
function partOf(x: number, n: number, limit: Limit): Figure {
  if (x < limit) return { is: 'fewOf', limit, n };
  if (n - x < limit) return { is: 'mostOf', least: n - limit + 1, n };
  return { is: 'of', x, n, share: shareOf(x, n) };
}

/** Counts as they leave the first time, and as they are compared with ever after. */
export function countsReleased(content: Counts, limit: Limit, elsewhere: AskedElsewhere): Figures {
  if (content.kind === 'count') {
    const { count } = content;
    return alone(count < limit ? { is: 'few', limit } : { is: 'count', n: count });
  }
  if (content.kind === 'parts') return partsReleased(content, limit, elsewhere);
  const { rows, chosen, apart } = content;
  // A group that small would be told by what the others leave of a known total. [RELEASE-5]
  const [first, ...others] = rows.map((row) => wholeOrCoarse(row, chosen, limit));
  if (apart && first && rows.every((row) => sum(row) >= limit))
    return { ...alone(first), figures: [first, ...others], apart: true };
  const columns = (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
  return alone(wholeOrCoarse(columns, chosen, limit));
}

/**
 * Two numbers about the same people leave only when they are `limit` apart. [RELEASE-6] Where the number
 * asked is known already, the number who answered must be so far from it; else those asked are the n.
 */
function partsReleased(content: Parts, limit: Limit, elsewhere: AskedElsewhere): Figures {
  const { cells, chosen, asked } = content;
  const n = sum(cells);
  const figure = wholeOrCoarse(cells, chosen, limit);
  if (asked === null) return alone(figure);
  const near = asked - n < limit;
  // Among so few it would tell that enough are missing for the number of answers to be shown.
  const few = asked < 2 * limit;
  if (elsewhere === 'out' && (few || near)) {
    const x = chosen === null ? null : (cells[chosen] ?? 0);
    const among =
      x === null ? wholeOrCoarse([asked, 0], null, limit) : wholeOrCoarse([x, asked - x], 0, limit);
    return { ...alone(among), among: 'asked', answered: few ? null : 'almostAll' };
  }
  if (elsewhere === 'held' || n < 2 * limit) return alone(figure);
  const answered = near ? 'almostAll' : { n, asked, percent: percentOf(n, asked) };
  return { ...alone(figure), answered };
}

/** Nothing at all, where even a number would tell. */
export const NOTHING: Figures = alone({ is: 'nothing' });

/** One figure and nothing beside it. */
export function alone(figure: Figure): Figures {
  return { figures: [figure], apart: false, among: 'answered', answered: null };
}
