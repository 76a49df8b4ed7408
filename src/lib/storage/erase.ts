/**
 * Slet for altid, with all that lies around it in this browser: the redaction, and the drafts in which
 * the same words wait. Search and "Det har vi prøvet" read the tables and so forget by themselves.
 */
import { WHOLE, type Change } from '../domain/change';
import type { Json, Result } from '../domain/schema';
import { redact, type CommittedAct } from './commit';
import { database } from './database';
import type { StorageFailure } from './failure';
import { noteErased } from './seen';

/** What is deleted: some fields of a record, or all of it (`*`). */
export interface Erasure {
  board: string;
  kind: string;
  record: string;
  fields: readonly string[];
  actor?: string | null;
  meeting?: string | null;
}

/** Shorter words stand in too many drafts by chance. */
const TELLING = 4;

/**
 * Deletes for good. When it fails it may be tried again: nothing is then redacted, and at most a draft
 * of the same words is gone. Drafts go first, so that a crash between the two leaves none behind.
 */
export async function eraseForGood(
  erasure: Erasure,
): Promise<Result<CommittedAct, StorageFailure>> {
  const { board, kind, record, actor = null, meeting = null } = erasure;
  const fields = withCopies(kind, erasure.fields);
  await dropMatchingDrafts(board, record, fields).catch(() => undefined); // the redaction says what is wrong
  const done = await redact({ board, actor, meeting, target: { kind, record, fields } });
  if (done.ok) for (const change of done.value.changes) noteErased(change.id);
  return done;
}

/** The expectation is copied into its stamp when a test starts: whoever deletes it means both. */
function withCopies(kind: string, fields: readonly string[]): string[] {
  const copies = kind === 'cycle' && fields.includes('prediction') ? ['stamp'] : [];
  return [...new Set([...fields, ...copies])];
}

async function dropMatchingDrafts(
  board: string,
  record: string,
  fields: readonly string[],
): Promise<void> {
  const db = database();
  await db.transaction('rw', [db.changes, db.drafts], async () => {
    const changes = await db.changes.where('record').equals(record).toArray();
    const words = wordsIn(changes, fields).filter((text) => text.length >= TELLING);
    await db.drafts
      .where('board')
      // A note that has not found its board yet may hold the same words.
      .anyOf(board, '')
      .filter(
        ({ key, text }) =>
          key.split(':').includes(record) || words.some((said) => holdsEither(text, said)),
      )
      .delete();
  });
}

function holdsEither(draft: string, said: string): boolean {
  return draft.includes(said) || (draft.trim().length >= TELLING && said.includes(draft.trim()));
}

function wordsIn(changes: readonly Change[], fields: readonly string[]): string[] {
  const whole = fields.includes(WHOLE);
  return changes.flatMap((change) =>
    Object.entries(change.fields)
      .filter(([field]) => whole || fields.includes(field))
      .flatMap(([, value]) => textsIn(value)),
  );
}

function textsIn(value: Json): string[] {
  if (typeof value === 'string') return [value.trim()];
  if (value === null || typeof value !== 'object') return [];
  return Object.values(value).flatMap((part: Json) => textsIn(part));
}
