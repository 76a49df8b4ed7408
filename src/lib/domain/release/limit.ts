/** Below which number persons are not counted outside the team. Rules [RELEASE-1] and [RELEASE-2]. */

/** What a board may choose between; 3 unless it has chosen. */
export const LIMITS = [3, 4, 5] as const;

/** The smallest number of persons that leaves as it is. */
export type Limit = (typeof LIMITS)[number];

/** The limit that holds where boards are shown together: the highest of theirs, 3 of none. */
export function highestLimit(limits: Iterable<Limit>): Limit {
  return [...limits].reduce((highest, one) => (one > highest ? one : highest), LIMITS[0]);
}

/**
 * The limit of a board that wants another.
 * @returns null where it would be lowered: what was hidden under the old one would come out
 */
export function raisedLimit(limit: Limit, to: Limit): Limit | null {
  return to < limit ? null : to;
}
