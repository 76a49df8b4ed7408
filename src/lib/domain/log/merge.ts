/**
 * Merging two logs is a set union: commutative, associative, idempotent. Rules [MERGE-1] to
 * [MERGE-5] in RULES.md.
 */
import { canonical, type Change } from './change';
import { byRecord, redactedFields } from './fold';
import { fail, succeed, type Result } from '../schema';

/** Why two logs cannot be one. `change` is the id at fault. */
export type MergeError =
  | { kind: 'same-id-other-content'; change: string }
  | { kind: 'erased-without-redaction'; change: string };

/**
 * Takes out of the changes of one record what its redactions erase. Idempotent.
 *
 * @returns the same array when nothing had to go
 */
export function stripRedacted(changes: readonly Change[]): Change[] {
  const erased = redactedFields(changes);
  if (erased.size === 0) return [...changes];
  return changes.map((change) => {
    const fields = erased.get(change.id);
    return fields ? strip(change, fields) : change;
  });
}

function strip(change: Change, erased: readonly string[]): Change {
  const all = [...new Set([...(change.erased ?? []), ...erased])].sort();
  const fields = Object.fromEntries(
    Object.entries(change.fields).filter(([name]) => !all.includes(name)),
  );
  return { ...change, fields, erased: all };
}

/** Whether two copies of a change say the same, apart from what a redaction took out of either. [MERGE-4] */
export function sameChange(a: Change, b: Change): boolean {
  const erased = [...new Set([...(a.erased ?? []), ...(b.erased ?? [])])];
  return canonical(strip(a, erased)) === canonical(strip(b, erased));
}

/**
 * Set union of two logs.
 *
 * @returns the merged log ordered by change id, or the first change that stands in its way: an id
 *   that means two things, or a value taken out without a redaction that says so
 */
export function mergeLogs(a: Iterable<Change>, b: Iterable<Change>): Result<Change[], MergeError> {
  const union = new Map<string, Change>();
  for (const log of [a, b]) {
    for (const change of log) {
      const known = union.get(change.id);
      if (!known) union.set(change.id, change);
      else if (!sameChange(known, change))
        return fail({ kind: 'same-id-other-content', change: change.id });
      // What either copy has lost stays lost until the redaction is checked.
      else if (change.erased) union.set(change.id, strip(known, change.erased));
    }
  }
  const merged: Change[] = [];
  for (const group of byRecord(union.values()).values()) {
    const unjustified = findUnjustifiedErasure(group);
    if (unjustified) return fail({ kind: 'erased-without-redaction', change: unjustified.id });
    merged.push(...stripRedacted(group));
  }
  return succeed(merged.sort((x, y) => (x.id < y.id ? -1 : 1)));
}

/** A change of this record whose value is gone though no known redaction took it, or null. [MERGE-5] */
export function findUnjustifiedErasure(changes: readonly Change[]): Change | null {
  const justified = redactedFields(changes);
  return (
    changes.find((c) =>
      c.erased?.some((field) => !(justified.get(c.id)?.includes(field) ?? false)),
    ) ?? null
  );
}
