/** Means as they may leave. Rules [RELEASE-6] and [RELEASE-10]. */
import type { Answered, Figure, Figures } from './figures';
import type { Limit } from './limit';
import type { Means } from './person-table';
import { percentOf, rounded } from './rounding';
import { alone, NOTHING, type AskedElsewhere } from './whole-or-coarse';

/** Means leave from so many answers; two decimals and a course over time from so many. */
const LEAST = 5;
const LEAST_FOR_TREND = 20;
/** Steps of the scale, summed over all answers, within which an end is too near. */
const NEAR = 3;
/** Fewer answers than the highest limit has, and one answer could never have so many possible values. */
const LEAST_ON_SCALE = 5;
/** How far from each other two numbers about the same people are, where means are told. */
const APART = 5;

/**
 * Means as they leave the first time, and as they are compared with ever after. The rules are the same
 * for every limit: five answers, and an end that four steps are between.
 */
export function meansReleased(content: Means, limit: Limit, elsewhere: AskedElsewhere): Figures {
  const { n, asked } = content;
  const told = figureOf(content, limit);
  if (asked === null || elsewhere === 'held') return alone(told);
  const near = asked - n < APART;
  if (elsewhere === 'out' && (near || asked < 2 * APART)) return NOTHING;
  return { ...alone(told), answered: told.is === 'means' ? answeredOf(n, asked, near) : null };
}

function figureOf({ n, values, scale }: Means, limit: Limit): Figure {
  const { min, max, step } = scale;
  if (n < limit) return { is: 'few', limit };
  if (n < LEAST) return { is: 'tooFew', n };
  if (Math.round((max - min) / step) + 1 < LEAST_ON_SCALE) return { is: 'shortScale', n };
  const steps = (from: number, to: number): number => Math.round(((to - from) * n) / step);
  if (values.some((value) => Math.min(steps(min, value), steps(value, max)) <= NEAR))
    return { is: 'nearEnd', n };
  const trend = n >= LEAST_FOR_TREND;
  return { is: 'means', n, values: values.map((value) => rounded(value, trend ? 2 : 1)), trend };
}

/** "Næsten alle" is said of seven in ten or more; five to nine answers say nothing of it. */
function answeredOf(n: number, asked: number, near: boolean): Answered | null {
  if (!near) return { n, asked, percent: percentOf(n, asked) };
  return n < 2 * APART ? null : 'almostAll';
}
