/**
 * Slet for altid, with all that lies around it in this browser: the redaction, and the drafts in which
 * the same words wait. Search and "Det har vi prøvet" read the tables and so forget by themselves.
 */
import { WHOLE, type Change } from '$lib/domain/log/change';
import {
  everyText,
  howSaid,
  isPartOf,
  saidIn,
  textsOfValue,
  type Said,
} from '$lib/domain/erase/same-words';
import type { Values } from '$lib/domain/records/fields';
import { succeed, type Result } from '$lib/domain/schema';
import { redact, type CommittedAct } from './commit';
import { database } from '../database';
import { dropFromNet } from '../browser/draft-net';
import type { StorageFailure } from '../failure';
import { noteErased } from './seen';

/** What is deleted: some fields of a record, or all of it (`*`). */
export interface Erasure {
  board: string;
  kind: string;
  record: string;
  fields: readonly string[];
  actor?: string | null;
  meeting?: string | null;
  /** what stays in a field, written again in the same act */
  rest?: Values | undefined;
}

/** What was deleted: the act, and the words, for looking where else they stand. */
export type Erased = CommittedAct & { said: Said };

/**
 * Deletes for good. When it fails it may be tried again: nothing is then redacted, and at most a draft
 * of the same words is gone. Drafts go first, so that a crash between the two leaves none behind.
 */
export async function eraseForGood(erasure: Erasure): Promise<Result<Erased, StorageFailure>> {
  const { board, kind, record, actor = null, meeting = null, rest } = erasure;
  const fields = withCopies(kind, erasure.fields);
  let said = saidIn([]);
  try {
    said = await wordsOf(record, fields);
    await dropMatchingDrafts(board, record, said);
  } catch {
    // The redaction says what is wrong.
  }
  const done = await redact({ board, actor, meeting, rest, target: { kind, record, fields } });
  if (!done.ok) return done;
  for (const change of done.value.changes) if (change.redacts) noteErased(change.id);
  return succeed({ ...done.value, said });
}

/** Everything that these fields have said in the time of the log. */
async function wordsOf(record: string, fields: readonly string[]): Promise<Said> {
  const changes = await database().changes.where('record').equals(record).toArray();
  return saidIn(textsIn(changes, fields));
}

/** The expectation is copied into its stamp when a test starts: whoever deletes it means both. */
function withCopies(kind: string, fields: readonly string[]): string[] {
  const copies = kind === 'cycle' && fields.includes('prediction') ? ['stamp'] : [];
  return [...new Set([...fields, ...copies])];
}

async function dropMatchingDrafts(board: string, record: string, said: Said): Promise<void> {
  const tells = ({ key, text }: { key: string; text: string }): boolean =>
    key.split(':').includes(record) ||
    textsOfDraft(text).some((one) => howSaid(said, one) !== null || isPartOf(said, one));
  // A note that has not found its board yet may hold the same words.
  const boards = [board, ''];
  dropFromNet((held) => boards.includes(held.board) && tells(held));
  await database().drafts.where('board').anyOf(boards).filter(tells).delete();
}

/** A draft is a text, or a form with several of them as JSON. */
function textsOfDraft(draft: string): string[] {
  try {
    return [draft, ...everyText(JSON.parse(draft))];
  } catch {
    return [draft];
  }
}

function textsIn(changes: readonly Change[], fields: readonly string[]): string[] {
  const whole = fields.includes(WHOLE);
  return changes.flatMap((change) =>
    Object.entries(change.fields)
      .filter(([field]) => whole || fields.includes(field))
      .flatMap(([, value]) => textsOfValue(value)),
  );
}
