/** How long texts may be, in characters, and how far cards are numbered. */

/** Longest title, name or one-line answer, in characters. */
export const MAX_LINE = 200;
/** Longest free text, in characters. */
export const MAX_TEXT = 4000;
/** Highest number of a card. */
export const MAX_NUMBER = 9999;
