/** What stands in each table of the database, row by row. */
import type { FirstSight } from '../domain/board/first-sight';
import type { InspirationPackage } from '$lib/domain/inspiration/package';
import type { Summary } from '$lib/domain/leader/summary';
import type { Lesson } from '$lib/domain/leader/summary-lessons';
import type { Change } from '$lib/domain/log/change';
import type { Clock } from '$lib/domain/log/clock';
import type { Conflict } from '$lib/domain/log/fold';
import type { RecordKind } from '$lib/domain/records/kind-names';

/** A change with the order in which it arrived on this device. */
export type StoredChange = Change & { seq: number };

/** A stored change as every device knows it. */
export function withoutSeq(stored: StoredChange): Change {
  const { seq: _seq, ...change } = stored;
  return change;
}

/** What the fold knows of a record beside its values. */
export interface HeadsRow {
  id: string;
  board: string;
  kind: RecordKind;
  heads: Record<string, string[]>;
  conflicts: Conflict[];
  /** 1 when there is a conflict to choose in; IndexedDB does not index booleans */
  contested: 0 | 1;
}

/** Per field the changes it came of; `removed` too. */
export type Seen = Record<string, string[]>;

/** Text being typed that is not yet an act. */
export interface DraftRow {
  key: string;
  board: string;
  text: string;
  savedAt: string;
  /** what the writer had in front of them, where the text edits one that is stored */
  seen?: Seen;
}

/** A package that was received from another team: outside the log, on this device alone. */
export interface InspirationRow {
  id: string;
  receivedAt: string;
  package: InspirationPackage;
}

/** This device's clock, the number of changes it has taken in, and its name. */
export interface DeviceRow {
  key: 'device';
  id: string;
  /** names it had before, until another browser turned out to write under them; see identity.ts */
  former?: FormerName[];
  clock: Clock;
  seq: number;
  foldVersion: number;
}

/** A name that this browser has given up. */
export interface FormerName {
  id: string;
  /** arrival number up to which the changes under that name were made here; later ones came in */
  until: number;
}

/** When a board was last written to a file from this browser, and how far its log then went. */
export interface ExportRow {
  /**
   * `exported:` the whole board; `sent:` what was new since last time; `handed:` a file of what is new
   * was made, and nobody has said that it was sent; `replied:` and `replying:` the same of a leader's answers
   */
  key:
    | `exported:${string}`
    | `sent:${string}`
    | `handed:${string}`
    | `replied:${string}`
    | `replying:${string}`;
  at: string;
  seq: number;
  /** name of the file */
  file?: string;
}

/** What a leader reads of a board, as it was made last; see browser/summaries.ts. */
export interface SummaryRow {
  key: `summary:${string}`;
  /** what summaries and tables of this app were like when it was made */
  version: number;
  fold: number;
  /** arrival number up to which the board's changes are in it */
  seq: number;
  summary: Summary;
}

/** What is seen first of a large board; see board/first-sight.ts. */
export interface FirstSightRow {
  key: `first:${string}`;
  version: number;
  fold: number;
  /** arrival number up to which the board's changes are in it */
  seq: number;
  sight: FirstSight;
}

/** Every lesson of a board, for the leader's search. */
export interface LessonsRow {
  key: `lessons:${string}`;
  lessons: Lesson[];
}

/** The file that was taken in last on a board. */
export interface FetchedRow {
  key: `fetched:${string}`;
  /** a moment in UTC */
  at: string;
  /** name of the file */
  from: string;
}

/** A board in Papirkurv: hidden, and taken out for good after a while. */
export interface TrashRow {
  key: `trashed:${string}`;
  at: string;
}

/** How far the tables have been made anew from the log for another version of the app. */
export interface RebuildRow {
  key: 'rebuilding';
  foldVersion: number;
  /** the last record that is done */
  upTo: string;
}

/** How far the tables have been checked against the log. */
export interface CheckRow {
  key: 'checked';
  foldVersion: number;
  /** when all were gone through last, or began to be; a moment in UTC */
  begun: string;
  /** arrival number up to which every change was there when its record was checked */
  since: number;
  /** the last record that was gone through, or above all of them */
  upTo: string;
}

/** Something that came in from a file or a folder. */
export interface Arrival {
  /** a moment in UTC */
  at: string;
  /** its changes have the arrival numbers after `before` up to `seq` */
  before: number;
  seq: number;
  /** name of the file or folder */
  from: string;
  way: 'file' | 'folder';
}

/** The arrivals of a board that nobody has put away yet, in the table `meta`. */
export interface ArrivalsRow {
  key: `arrivals:${string}`;
  arrivals: Arrival[];
}

/**
 * Where backup copies go.
 *
 * - `folder` into a folder, by themselves
 * - `download` among the downloads, after each meeting
 */
export type BackupPlace =
  | {
      key: 'backup';
      way: 'folder';
      handle: FileSystemDirectoryHandle;
      since: string;
      /** password that copies are locked with; it lies here beside the boards, which are open */
      lock?: string;
    }
  | { key: 'backup'; way: 'download'; since: string };

/** The newest copy of a board that was written to the folder and read back whole. */
export interface CopyRow {
  key: `copy:${string}`;
  /** when it was written and verified, a moment in UTC */
  at: string;
  /** how far the board's log went, by arrival number on this device */
  seq: number;
  /** changes in it */
  changes: number;
  /** name of the file, and of the folder it lies in */
  file: string;
  folder: string;
  /** names of the copies in the folder that have been read back whole from here */
  good: string[];
}

/** The folder that a board is shared through. */
export interface SharedPlace {
  key: `shared:${string}`;
  handle: FileSystemDirectoryHandle;
  chosenAt: string;
  /** arrival number up to which everything on this board is in the folder */
  written: number;
  /** ranges of arrival numbers after `written` that came from the folder: first and last */
  came: [number, number][];
  /** when all was last exchanged, a moment in UTC; null before the first time */
  exchangedAt: string | null;
  /** the highest number a segment of this device has had here */
  number?: number;
  /** arrival number up to which what was deleted for good is out of this device's segments */
  cleansed?: number;
  /** segments that have been written anew without it, and are still to be taken away */
  replaced?: string[];
}

/** What is known of one file of a shared folder. */
export interface MetRow {
  key: `seen:${string}`;
  file: string;
  bytes: number;
  modified: number;
  state: 'taken' | 'other' | 'bad' | 'newer';
  sha256?: string;
  device?: string;
  number?: number;
  changes?: number;
  version?: number;
  at?: string;
  actor?: string;
  missing?: string;
}

/** A row of the table of places. */
export type PlaceRow = BackupPlace | CopyRow | SharedPlace | MetRow;
