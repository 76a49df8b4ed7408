/** Rounding and shares of what leaves. Rule [RELEASE-10]. */
import type { Share } from './figures';

/** The 97.5 % point of the normal distribution. */
const Z = 1.959964;
/** Percentages are given from so many persons, and to a decimal from so many. */
const LEAST_FOR_SHARE = 10;
const LEAST_FOR_DECIMAL = 100;

/** Half away from zero, once all arithmetic is done: 4.25 is 4.3 to one decimal, −4.25 is −4.3. */
export function rounded(value: number, decimals: number): number {
  const by = 10 ** decimals;
  // 1.005 × 100 is 100.49999999999999: what is left of twelve digits is noise of the computer.
  const whole = Math.round(Number((Math.abs(value) * by).toPrecision(12)));
  return (Math.sign(value) * whole) / by || 0;
}

/**
 * x of n in percent, whole under n = 100; null under n = 10.
 * @param x 0 to n
 */
export function percentOf(x: number, n: number): number | null {
  return n < LEAST_FOR_SHARE ? null : rounded((100 * x) / n, decimalsAt(n));
}

/**
 * x of n in percent, with its 95 % interval by Wilson (1927), without correction for continuity; null under
 * n = 10.
 * @param x 0 to n
 */
export function shareOf(x: number, n: number): Share | null {
  const percent = percentOf(x, n);
  if (percent === null) return null;
  const p = x / n;
  const centre = (p + Z ** 2 / (2 * n)) / (1 + Z ** 2 / n);
  const half = (Z / (1 + Z ** 2 / n)) * Math.sqrt((p * (1 - p)) / n + Z ** 2 / (4 * n ** 2));
  const shown = (value: number): number => rounded(100 * value, decimalsAt(n));
  return { percent, low: shown(centre - half), high: shown(centre + half) };
}

function decimalsAt(n: number): number {
  return n < LEAST_FOR_DECIMAL ? 0 : 1;
}
