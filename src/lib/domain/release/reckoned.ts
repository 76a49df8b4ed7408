/** What is reckoned of figures that have left. Rule [RELEASE-9]. */
import type { Figure, ReleasedTable } from './figures';

/** Figures that say how many, or how much, to the unit. */
export type Exact = Extract<Figure, { is: 'count' | 'of' | 'whole' | 'means' }>;

/**
 * A sum, difference, median or share of released tables; null unless all that it rests on is shown. A median
 * for others is of the points that are shown: give it those.
 *
 * @param reckon gets the figures of each table in order, one for each group
 */
export function reckonedFrom<Result>(
  tables: readonly ReleasedTable[],
  reckon: (figures: readonly (readonly Exact[])[]) => Result,
): Result | null {
  const exact = tables.map(exactFigures);
  return exact.every((figures) => figures !== null) ? reckon(exact) : null;
}

/** The figures of a table that is shown to the unit; null where any of it is hidden. */
export function exactFigures(table: ReleasedTable): readonly Exact[] | null {
  if (table.state !== 'shown') return null;
  const { figures } = table.figures;
  return figures.every(isExact) ? figures : null;
}

function isExact(figure: Figure): figure is Exact {
  return ['count', 'of', 'whole', 'means'].includes(figure.is);
}
