/** What has left under one limit, as it leaves under a higher one. Rule [RELEASE-2]. */
import type { Figure, Figures } from './figures';
import type { Limit } from './limit';
import { wholeOrCoarse, type AskedElsewhere } from './whole-or-coarse';

/**
 * The same figures under a higher limit, reckoned from what was printed and nothing else: so the reader
 * learns nothing new, and a correction that the new limit hides is not told of.
 *
 * @returns null where what was printed does not say how it would be told now: then nothing of it leaves
 */
export function coarser(
  told: Figures,
  chosen: number | null,
  elsewhere: AskedElsewhere,
  limit: Limit,
): Figures | null {
  const [first, ...others] = told.figures.map((figure) => coarserFigure(figure, chosen, limit));
  if (!first) return null;
  // A group that has become too small would be told together with groups that nobody has the figures of.
  if (told.apart && [first, ...others].some(({ is }) => is === 'few')) return null;
  const figures: Figures['figures'] = [first, ...others];
  const { answered } = told;
  if (first.is === 'means') return { ...told, figures };
  if (elsewhere === 'out' && told.among === 'answered') {
    if (answered === null || answered === 'almostAll') return isMeans(first) ? told : null;
    if (answered.asked - answered.n < limit || answered.asked < 2 * limit) return null;
  }
  if (first.is === 'few' || first.is === 'tooFew') return { ...told, figures, answered: null };
  const near = typeof answered === 'object' && answered && answered.asked - answered.n < limit;
  return { ...told, figures, answered: near ? 'almostAll' : answered };
}

function coarserFigure(figure: Figure, chosen: number | null, limit: Limit): Figure {
  switch (figure.is) {
    case 'count':
      return figure.n < limit ? { is: 'few', limit } : figure;
    case 'few':
      return { is: 'few', limit };
    case 'whole':
      return wholeOrCoarse(figure.cells, chosen, limit);
    case 'of':
      return wholeOrCoarse([figure.x, figure.n - figure.x], 0, limit);
    case 'fewOf':
      return wholeOrCoarse([0, figure.n], 0, limit);
    case 'mostOf':
      return wholeOrCoarse([figure.n, 0], 0, limit);
    case 'total':
      return wholeOrCoarse([figure.n, 0], null, limit);
    case 'tooFew':
      return figure.n < limit ? { is: 'few', limit } : figure;
    default:
      return figure;
  }
}

/** Means follow the same rules under every limit. */
function isMeans({ is }: Figure): boolean {
  return is === 'nearEnd' || is === 'shortScale' || is === 'nothing';
}
