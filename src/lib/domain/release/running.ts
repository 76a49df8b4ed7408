/** A total since the start, which leaves whole or not at all. Rule [RELEASE-8]. */
import type { IsoDate } from '../cadence/iso-date';
import type { Figures } from './figures';
import type { RunningForm } from './form';
import type { Limit } from './limit';
import { sum, type Counts, type TableContent } from './person-table';
import { countsReleased, NOTHING } from './whole-or-coarse';

/** What is printed of a running total, and what is kept of it. */
export interface RunningRelease {
  readonly shown: { readonly figures: Figures; readonly on: IsoDate | null } | null;
  readonly form: RunningForm;
}

/**
 * The total as it leaves today: anew when every figure in it has grown by the limit, else as it last left.
 * It never says how many there are while something is hidden: the next total would tell what was.
 *
 * @returns `shown` null where a figure is lower than it was printed, which only a correction can make it
 */
export function runningReleased(
  counts: Counts,
  limit: Limit,
  earlier: RunningForm | null,
  today: IsoDate,
): RunningRelease {
  const { chosen, apart } = earlier ?? choicesOf(counts);
  const content = chosenAgain(counts, chosen, apart);
  const cells = cellsOf(content);
  const last = earlier?.last ?? null;
  const kept = { as: 'readings', span: 'sinceStart', limit, chosen, apart } as const;
  const whole = cells.every((cell) => cell >= limit);
  const grown =
    last === null ||
    (last.cells.length === cells.length &&
      cells.every((cell, at) => cell - (last.cells[at] ?? 0) >= limit));
  if (whole && grown) {
    const figures = countsReleased(content, limit, 'free');
    return {
      shown: { figures, on: today },
      form: { ...kept, last: { figures, cells, on: today } },
    };
  }
  // Printed under a lower limit, it may not be printed again.
  if (last === null || last.cells.some((cell) => cell < limit))
    return { shown: { figures: NOTHING, on: null }, form: { ...kept, last } };
  const corrected =
    last.cells.length !== cells.length || cells.some((cell, at) => cell < (last.cells[at] ?? 0));
  const { figures, on } = last;
  return { shown: corrected ? null : { figures, on }, form: { ...kept, last } };
}

/** Which part a table speaks of, and whether its groups leave each by themselves. */
export function choicesOf(content: TableContent): { chosen: number | null; apart: boolean } {
  return {
    chosen: 'chosen' in content ? content.chosen : null,
    apart: 'apart' in content && content.apart,
  };
}

/** A table told as it was told first, whatever is chosen since. */
export function chosenAgain<C extends TableContent>(
  content: C,
  chosen: number | null,
  apart: boolean,
): C {
  if ('apart' in content) return { ...content, chosen, apart };
  return 'chosen' in content ? { ...content, chosen } : content;
}

/** Every figure that a whole print has. */
function cellsOf(content: Counts): number[] {
  if (content.kind === 'count') return [content.count];
  if (content.kind === 'parts') return [...content.cells];
  const { rows, apart } = content;
  if (apart) return rows.flat();
  return (rows[0] ?? []).map((_, column) => sum(rows.map((row) => row[column] ?? 0)));
}
