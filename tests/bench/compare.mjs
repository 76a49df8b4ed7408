/** Two runs of the bench side by side: what has become slower or heavier. */

/**
 * @typedef {object} Row
 * @property {string} figure
 * @property {string} size
 * @property {number | null} app what the app took: ms, MB or kB
 * @property {number | null} floor what could not be left out, in the same run
 * @property {string} unit
 * @property {number | null} goal the most that is good: times the floor, or in the unit itself
 * @property {string} [why] why there is no figure
 */

/** Worse by more than this share is told: less is what two runs of the same app differ by. */
export const WORSE = 0.15;

/**
 * What counts of a row: how many times its floor, as the machine falls out of that; where there is no
 * floor, the figure itself.
 *
 * @param {Row} row
 * @returns {number | null}
 */
export function counted({ app, floor }) {
  if (app === null) return null;
  return floor === null ? app : app / floor;
}

/**
 * @param {readonly Row[]} before
 * @param {readonly Row[]} now
 * @returns {{ figure: string, size: string, before: number, now: number, worse: boolean }[]} What both
 *   runs measured, in the order of the later one.
 */
export function compared(before, now) {
  return now.flatMap((row) => {
    const last = before.find((one) => one.figure === row.figure && one.size === row.size);
    const was = last ? counted(last) : null;
    const is = counted(row);
    if (was === null || is === null) return [];
    const { figure, size } = row;
    return [{ figure, size, before: was, now: is, worse: is > was * (1 + WORSE) }];
  });
}
