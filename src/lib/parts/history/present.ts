/** What stands in a field now, beside what stood there. */
import { REMOVED, sameValue } from '$lib/domain/log/change';
import { isRecordKind } from '$lib/domain/records/kind-names';
import type { Json } from '$lib/domain/schema';
import type { BoardModel } from '$lib/storage/board/board-model.svelte';

/** The value of a field now; undefined when the record is not on the board any more. */
export function presentValue(
  model: BoardModel,
  kind: string,
  record: string,
  field: string,
): Json | undefined {
  const row = isRecordKind(kind) ? model.get(kind, record) : undefined;
  if (!row) return undefined;
  if (field === REMOVED) return row.removed;
  if (row.removed) return undefined;
  const fields = row as unknown as Record<string, Json>;
  const [name = '', entry] = field.split('.', 2);
  const value = fields[name] ?? null;
  if (entry === undefined) return value;
  return value !== null && typeof value === 'object' && !Array.isArray(value)
    ? (value[entry] ?? null)
    : null;
}

/** Whether two values read alike: an empty text, no choice and "no" are all nothing. */
export function readsAlike(a: Json, b: Json): boolean {
  return sameValue(a, b) || (isNothing(a) && isNothing(b));
}

function isNothing(value: Json): boolean {
  return value === null || value === '' || value === false;
}
