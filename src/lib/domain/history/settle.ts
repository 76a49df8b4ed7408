/** From a conflict to what a person sees and chooses. */
import { REMOVED } from '../log/change';
import type { Conflict, Rival } from '../log/fold';
import { edited, removed, restored } from '../records/make';
import type { RecordKind } from '../records/kinds';
import type { DraftChange } from '../log/change';

/** One conflict of one record. */
export interface Contested {
  kind: RecordKind;
  record: string;
  conflict: Conflict;
}

/** Whether a removal stands beside edits. */
export function isRemoval(contested: Contested): boolean {
  return contested.conflict.field === REMOVED;
}

/** Names a conflict as it stands: when another value joins in, it is another one. */
export function nameOf({ record, conflict }: Contested): string {
  const newest = conflict.rivals.reduce((max, { change }) => (max > change ? max : change), '');
  return `${record}.${conflict.field}@${newest}`;
}

/** One of each different value, the one that shows now first. */
export function choicesOf(conflict: Conflict): Rival[] {
  const listed = new Set<string>();
  return conflict.rivals.filter((rival) => {
    const key = JSON.stringify(rival.value);
    return !listed.has(key) && listed.add(key);
  });
}

/** The act that settles a conflict for one of its values; it saw them all. */
export function choose(contested: Contested, rival: Rival): DraftChange {
  return edited(contested.kind, contested.record, { [contested.conflict.field]: rival.value });
}

/** Behold slettet: removes again, now having seen the edits. */
export function keepRemoved(contested: Contested): DraftChange {
  return removed(contested.kind, contested.record);
}

/** Hent tilbage. */
export function bringBack(contested: Contested): DraftChange {
  return restored(contested.kind, contested.record);
}
