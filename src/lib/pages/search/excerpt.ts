/** A find as it is shown: the part of the text where the words stand, with the words marked. */

import { wordsOf } from '$lib/domain/text/folding';

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
  const first = wordsOf(flat).find(({ written }) => words.has(written))?.start ?? 0;
  const from = flat.length <= length || first <= LEAD ? 0 : wordStart(flat, first - LEAD);
  const to = from + length >= flat.length ? flat.length : wordEnd(flat, from + length);
  const shown = `${from > 0 ? '… ' : ''}${flat.slice(from, to)}${to < flat.length ? ' …' : ''}`;
  const runs: Run[] = [];
  let at = 0;
  for (const { written, start, end } of wordsOf(shown)) {
    if (!words.has(written)) continue;
    if (start > at) runs.push({ text: shown.slice(at, start), hit: false });
    runs.push({ text: written, hit: true });
    at = end;
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
