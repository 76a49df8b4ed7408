/** Changes that come before themselves: only a forged file can hold them. */
import type { Change } from '$lib/domain/log/change';

/**
 * Whether the `saw` of some field goes round in a ring.
 *
 * @param changes all changes of one record
 */
export function hasSawLoop(changes: readonly Change[]): boolean {
  const suspects = new Set<string>();
  for (const change of changes) {
    for (const [field, seen] of Object.entries(change.saw)) {
      // Nearly every change saw only lower ids; a ring needs at least one that did not.
      if (seen.some((id) => id >= change.id)) suspects.add(field);
    }
  }
  for (const field of suspects) if (ring(changes, field)) return true;
  return false;
}

/** Takes away what nobody waits for (Kahn); what cannot be taken away goes round. */
function ring(changes: readonly Change[], field: string): boolean {
  const here = new Set(changes.map((c) => c.id));
  const waiting = new Map<string, number>();
  const seenBy = new Map<string, string[]>();
  for (const change of changes) {
    const seen = [...new Set(change.saw[field] ?? [])].filter((id) => here.has(id));
    waiting.set(change.id, seen.length);
    for (const id of seen) {
      const list = seenBy.get(id);
      if (list) list.push(change.id);
      else seenBy.set(id, [change.id]);
    }
  }
  const free = [...waiting].filter(([, count]) => count === 0).map(([id]) => id);
  let taken = 0;
  for (let id = free.pop(); id !== undefined; id = free.pop()) {
    taken += 1;
    for (const later of seenBy.get(id) ?? []) {
      const left = (waiting.get(later) ?? 0) - 1;
      waiting.set(later, left);
      if (left === 0) free.push(later);
    }
  }
  return taken < waiting.size;
}
