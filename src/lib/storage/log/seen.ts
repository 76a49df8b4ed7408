/**
 * What somebody had in front of them when they began to write: an act is then set against that, and not
 * against what came from another device meanwhile. [STORE-16]
 */
import { REMOVED, WHOLE, sameValue, type Change, type DraftChange } from '$lib/domain/log/change';
import type { Json } from '$lib/domain/schema';
import { sawFor, type KnownHeads } from '$lib/domain/log/mint';
import { database, type BoardDatabase } from '../database';
import { madeHere } from '../browser/identity';
import type { DeviceRow, Seen } from '../rows';

/** Redactions done in this tab: whoever writes here has seen them. */
const erasedHere = new Set<string>();

/** Notes a redaction as done in this tab. */
export function noteErased(change: string): void {
  erasedHere.add(change);
}

/** Changes made in this tab: whoever writes here knows of them. */
const writtenHere = new Set<string>();

/** Notes changes as made in this tab. */
export function noteWritten(changes: readonly Change[]): void {
  for (const { id } of changes) writtenHere.add(id);
}

/** What somebody wrote in the same browser, in another tab, and this act takes the place of. */
export interface WrittenOver {
  field: string;
  value: Json;
}

/** The text one writes in has been deleted for good meanwhile, on another device or in another tab. */
export class ErasedMeanwhileError extends Error {
  override readonly name = 'ErasedMeanwhileError';
}

/** What a field of a record comes of now; nothing where the record is not there or cannot be read. */
export async function seenNow(record: string, field: string): Promise<Seen | undefined> {
  const known = await database().heads.get(record);
  return known && { [field]: sawFor(field, known), [REMOVED]: sawFor(REMOVED, known) };
}

/**
 * Whoever writes into a record that was deleted for good as a whole has to know it: nothing of what they
 * write would stay.
 *
 * @throws ErasedMeanwhileError when it was
 */
export async function refuseErased(db: BoardDatabase, draft: DraftChange): Promise<void> {
  const changes = await db.changes.where('record').equals(draft.record).toArray();
  if (changes.some(({ redacts }) => redacts?.includes(WHOLE))) throw new ErasedMeanwhileError();
}

/**
 * Keeps of what a writer saw only what differs from now by somebody else's doing. What was done in this
 * browser in the meantime is no conflict, also from another tab; that it is written over is told.
 *
 * @returns the draft, and what it writes over that another tab wrote meanwhile [STORE-18]
 * @throws ErasedMeanwhileError when the field was deleted for good and the writer does not know it
 */
export async function settleSeen(
  db: BoardDatabase,
  me: DeviceRow,
  draft: DraftChange,
  known: KnownHeads | undefined,
): Promise<{ draft: DraftChange; over: WrittenOver[] }> {
  const { seen, ...plain } = draft;
  if (!seen || !known) return { draft: plain, over: [] };
  const differing: Seen = {};
  const over: WrittenOver[] = [];
  for (const [field, before] of Object.entries(seen)) {
    const now = sawFor(field, known);
    const unseen = now.filter((id) => !before.includes(id));
    const changes = (await db.changes.bulkGet(unseen)).filter((change) => change !== undefined);
    if (changes.some(({ id, redacts }) => redacts && !erasedHere.has(id)))
      throw new ErasedMeanwhileError();
    const own = changes.filter((change) => madeHere(me, change));
    for (const { id, fields } of own) {
      const value = fields[field];
      // A field that was emptied holds nothing to bring back.
      if (value === undefined || value === null || value === '' || writtenHere.has(id)) continue;
      if (field in plain.fields && !sameValue(value, plain.fields[field]))
        over.push({ field, value });
    }
    if (own.length < unseen.length) differing[field] = [...before, ...own.map(({ id }) => id)];
  }
  const settled = Object.keys(differing).length > 0 ? { ...plain, seen: differing } : plain;
  return { draft: settled, over };
}
