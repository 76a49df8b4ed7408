/** The keys of the page as a list under headings. */
import type { ShortcutGroup } from '$lib/session/shortcuts';

/** Keys under one heading, whoever registered them. */
export interface KeyList {
  heading: string;
  lines: { keys: string; text: string }[];
}

function said(text: string | (() => string)): string {
  return typeof text === 'function' ? text() : text;
}

/** The list: groups of the same heading put together, the page's own first. */
export function listed(groups: readonly ShortcutGroup[]): KeyList[] {
  const lists = new Map<string, KeyList['lines']>();
  for (const { group, shortcuts } of groups) {
    const lines = lists.get(said(group)) ?? [];
    for (const one of shortcuts) {
      if (one.unlisted || lines.some((line) => line.keys === one.keys)) continue;
      lines.push({ keys: one.keys, text: said(one.text) });
    }
    lists.set(said(group), lines);
  }
  // Groups that stand everywhere are registered first: what one can do here is what one came to see.
  return [...lists].map(([heading, lines]) => ({ heading, lines })).reverse();
}
