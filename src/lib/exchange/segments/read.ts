/**
 * Reading a segment: is it ours → is it whole (checksum) → version → harmless → strict → sound
 * changes of one board. None of it throws.
 */
import { fail, succeed, type Result } from '../../domain/schema';
import { byRecord } from '$lib/domain/log/fold';
import { checkChanges } from '../board-file/check-changes';
import type { BoardFileError } from '../board-file/file-error';
import { hostilePlace } from '../hostile';
import { migratedLog } from '../board-file/migrated-log';
import { hasSawLoop } from '../board-file/saw-loop';
import {
  MAX_HEADER_BYTES,
  SEGMENT_FORMAT,
  SEGMENT_VERSION,
  headerSchema,
  sha256,
  type Segment,
  type SegmentError,
} from './segment';

const NEWLINE = 10;
/** Length of the last line, with its newline. */
const LAST_LINE = JSON.stringify({ sha256: '0'.repeat(64) }).length + 1;
const BEGINNING = `{"format":"${SEGMENT_FORMAT}"`;

/**
 * Reads the bytes of a file whose size has been checked.
 *
 * @param content the whole file, at most `MAX_SEGMENT_BYTES`
 */
export async function readSegment(
  content: Uint8Array<ArrayBuffer>,
): Promise<Result<Segment, SegmentError>> {
  // A file that is only begun: some programs make it empty, or full of zeros, before they fill it.
  if (content.every((byte) => byte === 0)) return fail({ kind: 'torn' });
  const headerEnd = content.subarray(0, MAX_HEADER_BYTES).indexOf(NEWLINE);
  const start = new TextDecoder().decode(
    content.subarray(0, headerEnd < 0 ? MAX_HEADER_BYTES : headerEnd),
  );
  if (!start.startsWith(BEGINNING.slice(0, start.length))) return fail({ kind: 'foreign' });
  const body = content.subarray(0, Math.max(0, content.length - LAST_LINE));
  const checksum = checksumIn(content.subarray(body.length));
  if (headerEnd < 0 || checksum === null || checksum !== (await sha256(body)))
    return fail({ kind: 'torn' });
  return parse(body, headerEnd, checksum);
}

function checksumIn(line: Uint8Array): string | null {
  const text = new TextDecoder().decode(line);
  return /^\{"sha256":"([0-9a-f]{64})"\}\n$/.exec(text)?.[1] ?? null;
}

function parse(
  body: Uint8Array<ArrayBuffer>,
  headerEnd: number,
  checksum: string,
): Result<Segment, SegmentError> {
  let lines: string[];
  let first: unknown;
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(body);
    lines = text.split('\n');
    first = JSON.parse(lines[0] ?? '');
  } catch {
    return unsound({ kind: 'not-text' });
  }
  const version = versionOf(first);
  if (version === null) return unsound({ kind: 'damaged', where: 'version' });
  if (version > SEGMENT_VERSION)
    return fail({
      kind: 'newer',
      version,
      board: boardOf(first),
      changes: countOf(first),
      sha256: checksum,
    });
  const header = headerSchema.safeParse(first);
  if (!header.success || headerEnd < 0) return unsound({ kind: 'damaged', where: 'header' });
  // The last line ends with a newline too, which leaves one empty text behind.
  const told = lines.slice(1, -1);
  if (told.length !== header.data.changes || lines.at(-1) !== '')
    return unsound({ kind: 'damaged', where: 'log' });
  let log: unknown[];
  try {
    log = told.map((line): unknown => JSON.parse(line));
  } catch {
    return unsound({ kind: 'damaged', where: 'log' });
  }
  const hostile = hostilePlace(log);
  if (hostile !== null) return unsound({ kind: 'hostile', where: hostile });
  const migrated = migratedLog(version, log);
  if (migrated === null) return unsound({ kind: 'damaged', where: 'log' });
  const changes = checkChanges(migrated, header.data.board.id, () => undefined);
  if (!changes.ok) return unsound(changes.error);
  const loop = [...byRecord(changes.value)].find(([, group]) => hasSawLoop(group));
  if (loop) return unsound({ kind: 'saw-loop', record: loop[0] });
  return succeed({ header: header.data, sha256: checksum, changes: changes.value });
}

function unsound(fault: BoardFileError): { ok: false; error: SegmentError } {
  return fail({ kind: 'unsound', fault });
}

function versionOf(header: unknown): number | null {
  const version = fieldOf(header, 'version');
  return typeof version === 'number' && Number.isInteger(version) && version >= 1 ? version : null;
}

/** The board a newer segment belongs to, if its header still says so as ours does. */
function boardOf(header: unknown): string | null {
  const id = fieldOf(fieldOf(header, 'board'), 'id');
  return typeof id === 'string' ? id : null;
}

/** How many changes a newer segment says it holds; at least one. */
function countOf(header: unknown): number {
  const count = fieldOf(header, 'changes');
  return typeof count === 'number' && Number.isSafeInteger(count) && count > 0 ? count : 1;
}

function fieldOf(value: unknown, name: string): unknown {
  return value !== null && typeof value === 'object' && Object.hasOwn(value, name)
    ? (value as Record<string, unknown>)[name]
    : undefined;
}
