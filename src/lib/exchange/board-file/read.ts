/**
 * Reading a board file: bytes → text → JSON → harmless → format → version → migrate → strict → whole
 * → log and records agree. Each step has its own error; none throws, and nothing is written here.
 */
import { sameJson, type Change } from '$lib/domain/log/change';
import { hasParentLoop } from '../../domain/cycle/numbering';
import { byRecord } from '$lib/domain/log/fold';
import { mergeLogs } from '$lib/domain/log/merge';
import { FORMAT_VERSION } from '$lib/domain/log/migrations';
import type { Cycle } from '../../domain/records/cycle';
import { kindsOfFormat } from '../../domain/records/kind-names';
import { RECORD_KINDS } from '../../domain/records/kinds';
import { fail, succeed, type Result } from '../../domain/schema';
import { FILE_FORMAT, MAX_FILE_BYTES, envelopeSchema, type BoardFile } from './board-file';
import type { BoardFileError } from './file-error';
import { foldBoard, livingRecords, type BoardRecord } from './fold-board';
import { migratedLog } from './migrated-log';
import { checkChanges, pathOf, type Progress } from './check-changes';
import { hasSawLoop } from './saw-loop';
import { titleOf } from '$lib/domain/records/title';
import { isObject, openJsonFile, type JsonFileKind, type OpenedFile } from '../json-file';

/** A file that may be taken in: all its changes are sound and belong to one board. */
export interface SoundFile {
  board: { id: string; name: string };
  exportedAt: string;
  appVersion: string;
  /** only new notes with what they hang on, not the whole board */
  partial: boolean;
  changes: Change[];
  records: Map<string, BoardRecord>;
}

const KIND: JsonFileKind = {
  format: FILE_FORMAT,
  version: FORMAT_VERSION,
  maxBytes: MAX_FILE_BYTES,
  begins: (text) => text.slice(0, 400).includes(`"${FILE_FORMAT}"`),
};

/** Reads the bytes of a file. */
export function readBoardFile(
  bytes: Uint8Array,
  onProgress: Progress = () => undefined,
): Result<SoundFile, BoardFileError> {
  const json = openJsonFile(bytes, KIND);
  if (!json.ok) return json;
  onProgress(0.15);
  const opened = open(json.value);
  if (!opened.ok) return opened;
  const { file, log } = opened.value;
  const changes = checkChanges(log, file.board.id, (share) => {
    onProgress(0.15 + 0.55 * share);
  });
  if (!changes.ok) return changes;
  const merged = mergeLogs([], changes.value);
  if (!merged.ok) return merged;
  onProgress(0.8);
  const loop = [...byRecord(merged.value)].find(([, group]) => hasSawLoop(group));
  if (loop) return fail({ kind: 'saw-loop', record: loop[0] });
  const records = foldBoard(merged.value);
  onProgress(0.9);
  const fault = faultOfWhole(file, records);
  if (fault) return fail(fault);
  onProgress(1);
  return succeed({
    board: { id: file.board.id, name: file.board.name },
    exportedAt: file.exportedAt,
    appVersion: file.appVersion,
    partial: file.partial === true,
    changes: merged.value,
    records,
  });
}

type Opened = Pick<BoardFile, 'board' | 'exportedAt' | 'appVersion'> & {
  partial?: true | undefined;
  records: Record<string, unknown>;
};

function open({
  version,
  fields,
}: OpenedFile): Result<{ file: Opened; log: readonly unknown[] }, BoardFileError> {
  const { log, records, ...rest } = fields;
  const envelope = envelopeSchema.safeParse({ ...rest, version: FORMAT_VERSION });
  if (!envelope.success)
    return fail({ kind: 'damaged', where: pathOf(envelope.error.issues[0]?.path ?? []) });
  if (!Array.isArray(log)) return fail({ kind: 'damaged', where: 'log' });
  if (envelope.data.partial ? records !== undefined : !isObject(records))
    return fail({ kind: 'damaged', where: 'records' });
  const migrated = migratedLog(version, log as unknown[]);
  if (migrated === null) return fail({ kind: 'damaged', where: 'log' });
  const later = laterKinds(version);
  const told = isObject(records) ? records : {};
  if (Object.keys(told).some((kind) => Object.hasOwn(later, kind)))
    return fail({ kind: 'damaged', where: 'records' });
  return succeed({ file: { ...envelope.data, records: { ...told, ...later } }, log: migrated });
}

/** What an older file tells of the kinds that came after it: that there are none. */
function laterKinds(version: number): Record<string, []> {
  const known: ReadonlySet<string> = new Set(kindsOfFormat(version));
  const later = RECORD_KINDS.filter((kind) => !known.has(kind));
  return Object.fromEntries(later.map((kind) => [kind, []]));
}

/** What can only be seen when the log is folded. */
function faultOfWhole(
  file: Opened,
  records: ReadonlyMap<string, BoardRecord>,
): BoardFileError | null {
  const cycles = [...records.values()].flatMap(({ kind, record }) =>
    kind === 'cycle' ? [record as Cycle] : [],
  );
  if (hasParentLoop(cycles)) {
    const first = cycles.find((c) => hasParentLoop(chainFrom(c, cycles)));
    return { kind: 'parent-loop', record: first?.id ?? '' };
  }
  if (file.partial) return null;
  const board = records.get(file.board.id)?.record;
  if (!board || board.removed) return { kind: 'no-board' };
  return disagreement(file.records, records);
}

function chainFrom(start: Cycle, cycles: readonly Cycle[]): Cycle[] {
  const byId = new Map(cycles.map((c) => [c.id, c]));
  const chain = new Set<Cycle>();
  for (
    let at: Cycle | undefined = start;
    at && !chain.has(at);
    at = byId.get(at.parentCycleId ?? '')
  )
    chain.add(at);
  return [...chain];
}

/** The first record that is not, in the file, what the log adds up to. */
function disagreement(
  written: Record<string, unknown>,
  records: ReadonlyMap<string, BoardRecord>,
): BoardFileError | null {
  const expected = livingRecords(records);
  if (Object.keys(written).some((kind) => !Object.hasOwn(expected, kind)))
    return { kind: 'damaged', where: 'records' };
  for (const kind of RECORD_KINDS) {
    const told = written[kind];
    if (!Array.isArray(told)) return { kind: 'damaged', where: `records.${kind}` };
    const byId = new Map<string, unknown>();
    for (const [index, record] of (told as unknown[]).entries()) {
      const id = isObject(record) ? record['id'] : undefined;
      if (typeof id !== 'string' || byId.has(id))
        return { kind: 'damaged', where: `records.${kind}.${String(index)}` };
      byId.set(id, record);
    }
    for (const record of expected[kind]) {
      if (!byId.has(record.id) || !sameJson(byId.get(record.id), record))
        return {
          kind: 'disagree',
          record: record.id,
          recordKind: kind,
          title: titleOf(kind, record),
        };
      byId.delete(record.id);
    }
    const [extra] = byId.keys();
    if (extra !== undefined)
      return { kind: 'disagree', record: extra, recordKind: kind, title: '' };
  }
  return null;
}
