/** How a count of persons may leave the team. */

/** Groups smaller than this could be recognised. */
export const smallestShownCount = 3;

/**
 * A count of persons (citizens, families) as it may be shared. Under 3 it becomes `'<3'`, and so does
 * 0: showing zero would narrow every other `'<3'` to one or two, and "none" about a small group is
 * itself a statement about everyone in it. Counts of tests, cycles and meetings are not persons and
 * are shown as they are.
 * @param count a whole number, 0 or more
 * @throws RangeError for anything else
 */
export function maskPersonCount(count: number): number | '<3' {
  if (!Number.isInteger(count) || count < 0) {
    throw new RangeError('A count of persons is a whole number, 0 or more');
  }
  return count < smallestShownCount ? '<3' : count;
}
