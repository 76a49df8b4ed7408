/** How long texts may be, in characters. */

/** Longest title, name or one-line answer, in characters. */
export const MAX_LINE = 200;
/** Longest free text, in characters. */
export const MAX_TEXT = 4000;
