/** How large a title is set on the wall. */

/** Letters of the widest ordinary line in a column of cards, at full size. */
const LINE = 13;
/** Never smaller than this share of the full size. */
const LEAST = 0.72;

/**
 * Share of the full size at which the longest word of a title stands on one line: a word that is cut in
 * two is harder to read from afar than one that is a little smaller.
 */
export function titleShare(title: string): number {
  const longest = Math.max(0, ...title.split(/[\s/-]+/).map((word) => [...word].length));
  return longest <= LINE ? 1 : Math.max(LEAST, LINE / longest);
}
