/** The part of a log that a file of new notes carries. [FILE-7] */
import type { Change } from '$lib/domain/log/change';
import { byRecord } from '$lib/domain/log/fold';

/**
 * New changes with the whole history of every record they touch and of every record these name
 * (an observation brings its test, the test its point and its owner). The board's own record stays
 * at home: a part is only taken in where the board already is.
 *
 * @param log the whole log of one board
 * @param isNew which changes are to be sent
 * @returns changes by id; empty when nothing is new
 */
export function partOf(log: readonly Change[], isNew: (change: Change) => boolean): Change[] {
  const groups = byRecord(log);
  const wanted = new Set<string>();
  const queue = [...new Set(log.filter(isNew).map((c) => c.record))];
  for (let record = queue.pop(); record !== undefined; record = queue.pop()) {
    if (wanted.has(record)) continue;
    wanted.add(record);
    for (const change of groups.get(record) ?? [])
      for (const name of namesIn(change))
        if (groups.has(name) && name !== change.board) queue.push(name);
  }
  return [...wanted]
    .flatMap((record) => groups.get(record) ?? [])
    .sort((a, b) => (a.id < b.id ? -1 : 1));
}

/** Texts of a change that may be the id of another record. */
function namesIn(change: Change): string[] {
  const names = Object.entries(change.fields).flatMap(([field, value]) => [
    ...(typeof value === 'string' ? [value] : []),
    ...(field.includes('.') ? [field.slice(field.indexOf('.') + 1)] : []),
  ]);
  return change.actor === undefined ? names : [...names, change.actor];
}
