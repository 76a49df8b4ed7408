/** The name of a copy in the backup folder says all that the rotation has to know. [BACKUP-1] */
import { parseIsoDate, type IsoDate } from '../../domain/cadence/iso-date';
import { boardFileName } from '../board-file/write';
import { LOCK_ENDING } from '../lock/is-locked';

/** A copy in the backup folder, as its name tells. */
export interface BackupCopy {
  name: string;
  board: string;
  /** the day it was written, on the wall calendar */
  date: IsoDate;
  /** wall-clock time it was written, HHMMSS */
  time: string;
  /** changes in its log */
  changes: number;
}

const SHAPE =
  /^.*-(\d{4}-\d{2}-\d{2})-(\d{6})-n(\d{1,9})-([0-9a-zA-Z_-]{1,64})\.tavle\.json(?:\.age)?$/;

/**
 * "spaedbarnsindsatsen-2026-11-24-143205-n1234-<board id>.tavle.json". It is a board file like any
 * other: Hent en fil ind opens it.
 *
 * @param at date and HHMMSS on the wall clock
 * @param changes changes in the log that is written
 * @param locked the copy opens only with a password
 */
export function copyName(
  board: { id: string; name: string },
  at: { date: IsoDate; time: string },
  changes: number,
  locked = false,
): string {
  const ending = `-${at.time}-n${String(changes)}-${board.id}`;
  return boardFileName(board.name, at.date, ending) + (locked ? LOCK_ENDING : '');
}

/** Reads the name of a copy; null for any other file, which the rotation never touches. */
export function parseCopyName(name: string): BackupCopy | null {
  const [, day, time, changes, board] = SHAPE.exec(name) ?? [];
  const date = parseIsoDate(day ?? '');
  if (!date || time === undefined || changes === undefined || board === undefined) return null;
  return { name, board, date, time, changes: Number(changes) };
}

/** The copies of one board among the files of a folder, newest first. */
export function copiesOf(board: string, names: Iterable<string>): BackupCopy[] {
  return [...names]
    .flatMap((name) => parseCopyName(name) ?? [])
    .filter((copy) => copy.board === board)
    .sort((a, b) => (whenOf(a) < whenOf(b) ? 1 : -1));
}

function whenOf(copy: BackupCopy): string {
  return `${copy.date}-${copy.time}-${String(copy.changes).padStart(9, '0')}-${copy.name}`;
}
