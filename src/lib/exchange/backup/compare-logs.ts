/** A copy beside the live board: what is in one and not in the other. [BACKUP-6] */
import type { Change } from '$lib/domain/log/change';
import { sameChange } from '$lib/domain/log/merge';

/** What one log has and the other does not. */
export interface Missing {
  /** ids of the changes */
  changes: string[];
  /** how many acts they belong to, what a person counts */
  acts: number;
  /** ids of the records they touch */
  records: string[];
  /** acts by what was done ("add-observation": 2) */
  verbs: Record<string, number>;
  /** wall time of the oldest and the newest, or null when nothing is missing */
  from: string | null;
  to: string | null;
}

/** How a copy and the live board stand to each other. */
export interface Comparison {
  /** changes that both have, with the same content */
  same: number;
  /** in the live board, not in the copy: what would be lost if only the copy were left */
  missingInCopy: Missing;
  /** in the copy, not in the live board: what restoring would bring back */
  missingInLive: Missing;
  /** ids that mean one thing in the copy and another in the live board: never in a sound copy */
  differing: string[];
  /** the copy holds everything that is on the live board */
  everything: boolean;
}

/**
 * Compares the log of a copy with the log here. What a redaction has since taken out of a change
 * makes no difference: an older copy still holds the same changes.
 */
export function compareLogs(copy: readonly Change[], live: readonly Change[]): Comparison {
  const inCopy = new Map(copy.map((change) => [change.id, change]));
  const inLive = new Map(live.map((change) => [change.id, change]));
  const differing: string[] = [];
  let same = 0;
  for (const [id, change] of inLive) {
    const told = inCopy.get(id);
    if (!told) continue;
    if (sameChange(told, change)) same += 1;
    else differing.push(id);
  }
  const missingInCopy = missingOf(live.filter((change) => !inCopy.has(change.id)));
  return {
    same,
    missingInCopy,
    missingInLive: missingOf(copy.filter((change) => !inLive.has(change.id))),
    differing,
    everything: missingInCopy.changes.length === 0 && differing.length === 0,
  };
}

function missingOf(changes: readonly Change[]): Missing {
  const acts = new Map(changes.map((change) => [change.act, change.verb]));
  const verbs: Record<string, number> = {};
  for (const verb of acts.values()) verbs[verb] = (verbs[verb] ?? 0) + 1;
  const times = changes.map((change) => change.at).sort();
  return {
    changes: changes.map((change) => change.id).sort(),
    acts: acts.size,
    records: [...new Set(changes.map((change) => change.record))].sort(),
    verbs,
    from: times[0] ?? null,
    to: times.at(-1) ?? null,
  };
}
