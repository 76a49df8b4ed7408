/**
 * Line breaks as every program has them. What is pasted out of Word or PowerPoint brings others along,
 * which most formats cannot hold: they are replaced where a text leaves, never left out, so that the words on
 * both sides stay two. Rule [TEXT-2].
 */

/** A soft line break (U+000B), a new page (U+000C), next line (U+0085), U+2028, U+2029, a lone return. */
const OTHER_BREAKS = /\r\n?|[\x0b\x0c\x85\u2028\u2029]/g;

/** A text with no line breaks but U+000A, and Word's own hyphens (U+001E, U+001F) as Unicode has them. */
export function plainLines(text: string): string {
  return text.replace(OTHER_BREAKS, '\n').replaceAll('\x1e', '\u2011').replaceAll('\x1f', '\u00ad');
}

/** A text on one line, with single spaces. */
export function oneLine(text: string): string {
  return plainLines(text).replace(/\s+/g, ' ').trim();
}

/** "- " or "• " in front of a line. */
const BULLET = /^[-–—*•·]\s+/u;
/** "1. " or "2) " in front of a line. */
export const NUMBER = /^(\d{1,3})[.)]\s+/u;

/**
 * What stands on each line of a list, bullets and empty lines aside. Numbers go where the lines count
 * 1, 2, 3: else they are part of what is said ("1. maj holder vi åbent hus"). [TEXT-3]
 */
export function listLines(text: string): string[] {
  const lines = plainLines(text)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  const counts =
    lines.length > 1 && lines.every((line, i) => NUMBER.exec(line)?.[1] === String(i + 1));
  return lines
    .map((line) => line.replace(counts ? NUMBER : BULLET, '').trim())
    .filter((line) => line !== '');
}
