/** Which change of a record comes of which text, and what the writer of it had in front of them. */
import type { DraftChange } from '$lib/domain/log/change';
import type { DraftText } from './draft-text.svelte';
import type { Seen } from '$lib/storage/rows';

/**
 * Sets a draft against what the writers of its texts had in front of them. Where two texts make one
 * field, only what both had counts as seen.
 */
export function withSeen(draft: DraftChange, texts: readonly DraftText[]): DraftChange {
  const seen: Seen = {};
  for (const text of texts) {
    if (text.of?.record !== draft.record || !(text.of.field in draft.fields)) continue;
    for (const [field, changes] of Object.entries(text.seen ?? {}))
      seen[field] = seen[field]?.filter((id) => changes.includes(id)) ?? changes;
  }
  return Object.keys(seen).length > 0 ? { ...draft, seen } : draft;
}
