/**
 * Taking a file in: read and judge it, say what it would change, and only on a yes write it. Runs in
 * a worker (import-worker.ts), or on the page where a worker cannot start. Here `exchange` and
 * `storage` meet.
 */
import type { Change } from '$lib/domain/log/change';
import { byRecord, foldRecord, type Folded } from '$lib/domain/log/fold';
import { mergeLogs } from '$lib/domain/log/merge';
import { RECORD_KINDS, isRecordKind, type RecordKind } from '$lib/domain/records/kinds';
import { readRecord } from '$lib/domain/records/read';
import { fail, succeed, type Result } from '$lib/domain/schema';
import { MAX_FILE_BYTES } from '$lib/exchange/board-file/board-file';
import type { BoardFileError } from '$lib/exchange/board-file/file-error';
import { readBoardFile, type SoundFile } from '$lib/exchange/board-file/read';
import { titleAmong, titleOf } from '$lib/domain/records/title';
import { noteArrival, noteFetched } from '$lib/storage/outside/arrivals';
import { arrive, type ArriveError, type Arrived } from '$lib/storage/log/arrive';
import { readLog } from '$lib/storage/browser/boards';
import { failureOf, type StorageFailure } from '$lib/storage/failure';

/** Why a file is not taken in. `not-here`: new notes for a board this browser does not have. */
export type ImportProblem =
  BoardFileError | ArriveError | StorageFailure | { kind: 'not-here'; name: string };

/** How many records of a kind. */
export interface KindCount {
  kind: RecordKind;
  count: number;
}

/** Values that will stand against each other in one record. */
export interface ComingConflict {
  kind: RecordKind;
  record: string;
  title: string;
  fields: string[];
}

/** What a file holds and what it would do here. */
export interface Preview {
  board: { id: string; name: string };
  exportedAt: string;
  partial: boolean;
  /** this browser does not have the board yet */
  isNew: boolean;
  holds: KindCount[];
  added: KindCount[];
  changed: KindCount[];
  removed: KindCount[];
  /** changes this browser does not have */
  fresh: number;
  conflicts: ComingConflict[];
}

/** Told the share done, 0 to 1. */
export type Tell = (share: number) => void;

/** One file on its way in. */
export class ImportJob {
  #file: SoundFile | null = null;
  #name = '';
  #isNew = true;

  /** Reads and judges a file; writes nothing. */
  async read(file: Blob, tell: Tell): Promise<Result<Preview, ImportProblem>> {
    if (file.size > MAX_FILE_BYTES)
      return fail({ kind: 'too-large', bytes: file.size, max: MAX_FILE_BYTES });
    try {
      const read = readBoardFile(new Uint8Array(await file.arrayBuffer()), (share) => {
        tell(share * 0.8);
      });
      if (!read.ok) return read;
      const local = await readLog(read.value.board.id);
      tell(0.9);
      const preview = previewOf(read.value, local.changes);
      if (preview.ok) {
        this.#file = read.value;
        this.#isNew = preview.value.isNew;
        this.#name = file instanceof File ? file.name : '';
      }
      tell(1);
      return preview;
    } catch (error) {
      return fail(failureOf(error));
    }
  }

  /** Writes the file that was read, all of it or nothing. May be tried again after a failure. */
  async commit(tell: Tell): Promise<Result<Arrived, ImportProblem>> {
    if (!this.#file) return fail({ kind: 'unknown', message: 'nothing was read' });
    const { board, changes, records } = this.#file;
    const came = await arrive(board.id, changes, { onProgress: tell, folds: records });
    // On a board that is new here everything is new: there is nothing to point out.
    if (came.ok && came.value.fresh > 0 && !this.#isNew)
      await noteArrival(board.id, { ...came.value, from: this.#name, way: 'file' }).catch(
        () => undefined, // it is stored all the same, and the history tells it
      );
    if (came.ok) await noteFetched(board.id, this.#name).catch(() => undefined);
    return came;
  }
}

/** What taking a file in would do to the log that is here. */
function previewOf(file: SoundFile, local: readonly Change[]): Result<Preview, ImportProblem> {
  if (local.length === 0) return previewOfNew(file);
  const merged = mergeLogs(local, file.changes);
  if (!merged.ok) return merged;
  const known = new Set(local.map((c) => c.id));
  const incoming = file.changes.filter((c) => !known.has(c.id));
  const touched = new Set(incoming.map((c) => c.record));
  const before = byRecord(local);
  const after = byRecord(merged.value);
  const added = new Tally();
  const changed = new Tally();
  const removed = new Tally();
  const conflicts: ComingConflict[] = [];
  for (const id of touched) {
    const group = after.get(id);
    const kind = group?.[0]?.kind;
    if (!group || kind === undefined || !isRecordKind(kind)) continue;
    const own = before.get(id);
    const was = own && foldRecord(own);
    const will = foldRecord(group);
    if (!was || (was.removed && !will.removed)) {
      if (!will.removed) added.count(kind);
    } else if (!was.removed && will.removed) removed.count(kind);
    else if (!will.removed) changed.count(kind);
    const fields = newConflicts(was, will);
    if (fields.length > 0)
      conflicts.push({
        kind,
        record: id,
        title: titleAmong(kind, readRecord(kind, id, file.board.id, will), (test) =>
          testTitle(after.get(test) ?? [], file.board.id),
        ),
        fields,
      });
  }
  return succeed({
    board: file.board,
    exportedAt: file.exportedAt,
    partial: file.partial,
    isNew: false,
    holds: holdingsOf(file),
    added: added.list,
    changed: changed.list,
    removed: removed.list,
    fresh: incoming.length,
    conflicts,
  });
}

/** Title of a prøvehandling, from its changes. */
function testTitle(changes: readonly Change[], board: string): string {
  const [first] = changes;
  if (!first) return '';
  return titleOf('testAction', readRecord('testAction', first.record, board, foldRecord(changes)));
}

/** The same of a board that is not here: all that the file holds is new, and already folded. */
function previewOfNew(file: SoundFile): Result<Preview, ImportProblem> {
  if (file.partial) return fail({ kind: 'not-here', name: file.board.name });
  const conflicts: ComingConflict[] = [];
  for (const [id, { kind, record, folded }] of file.records) {
    if (folded.conflicts.length === 0) continue;
    const fields = newConflicts(undefined, folded);
    const title = titleAmong(kind, record, (test) => {
      const found = file.records.get(test);
      return found ? titleOf(found.kind, found.record) : '';
    });
    conflicts.push({ kind, record: id, title, fields });
  }
  return succeed({
    board: file.board,
    exportedAt: file.exportedAt,
    partial: false,
    isNew: true,
    holds: holdingsOf(file),
    added: holdingsOf(file),
    changed: [],
    removed: [],
    fresh: file.changes.length,
    conflicts,
  });
}

function holdingsOf(file: SoundFile): KindCount[] {
  const holds = new Tally();
  for (const { kind, record } of file.records.values()) if (!record.removed) holds.count(kind);
  return holds.list;
}

function newConflicts(was: Folded | undefined, will: Folded): string[] {
  const known = new Set(was?.conflicts.map((c) => c.field));
  return will.conflicts.map((c) => c.field).filter((field) => !known.has(field));
}

/** Counts by kind, told in the order of the kinds. */
class Tally {
  #counts = new Map<RecordKind, number>();

  count(kind: RecordKind): void {
    this.#counts.set(kind, (this.#counts.get(kind) ?? 0) + 1);
  }

  get list(): KindCount[] {
    return RECORD_KINDS.flatMap((kind) => {
      const count = this.#counts.get(kind);
      return count === undefined ? [] : [{ kind, count }];
    });
  }
}
