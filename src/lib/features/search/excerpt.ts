/** A find as it is shown: the part of the text where the words stand, with the words marked. */

/** A run of text; `hit` when it is one of the words that matched. */
export interface Run {
  text: string;
  hit: boolean;
}

/** Letters shown before the first hit when the beginning is left out. */
const LEAD = 40;

/**
 * The text around its first hit, as runs in order; together they are the excerpt.
 *
 * @param matched words as they are written in the text
 * @param length most letters to show; what is left out is marked with "…"
 */
export function excerptOf(text: string, matched: readonly string[], length = 140): Run[] {
  const flat = text.replace(/\s+/g, ' ').trim();
  const words = new Set(matched);
  const first = [...flat.matchAll(/[\p{L}\p{N}]+/gu)].find(([word]) => words.has(word))?.index ?? 0;
  const from = flat.length <= length || first <= LEAD ? 0 : wordStart(flat, first - LEAD);
  const to = from + length >= flat.length ? flat.length : wordEnd(flat, from + length);
  const shown = `${from > 0 ? '… ' : ''}${flat.slice(from, to)}${to < flat.length ? ' …' : ''}`;
  const runs: Run[] = [];
  let at = 0;
  for (const { 0: word, index } of shown.matchAll(/[\p{L}\p{N}]+/gu)) {
    if (!words.has(word)) continue;
    if (index > at) runs.push({ text: shown.slice(at, index), hit: false });
    runs.push({ text: word, hit: true });
    at = index + word.length;
  }
  if (at < shown.length) runs.push({ text: shown.slice(at), hit: false });
  return runs;
}

function wordStart(text: string, near: number): number {
  const space = text.indexOf(' ', near);
  return space === -1 ? near : space + 1;
}

function wordEnd(text: string, near: number): number {
  const space = text.lastIndexOf(' ', near);
  return space <= 0 ? near : space;
}
