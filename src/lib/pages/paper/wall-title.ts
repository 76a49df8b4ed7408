/** How many letters the longest word of a title has; a title without words counts as one. */
export function longestWord(title: string): number {
  return Math.max(1, ...title.split(/[\s/-]+/).map((word) => [...word].length));
}
