/**
 * The port to a folder that the user has picked: a backup folder, or one that several devices share.
 * Nothing in it is ever overwritten; every failure is expected and has a name. Rules [FOLDER-1] to
 * [FOLDER-4] in RULES.md.
 */
import type { Result } from '../../domain/schema';

/**
 * Why something in a folder could not be done.
 *
 * - `denied` the browser may not use the folder (any more); a click of the user can renew it
 * - `gone` the folder itself is not there: moved, deleted, drive not connected
 * - `full` no room left
 * - `missing` the folder is there, the file is not
 * - `exists` a file has that name already; it was not touched
 * - `torn` what was written did not read back the same; it has been taken away again where possible
 * - `unreadable` the file is there but cannot be read now: held by another program, changing
 * - `too-large` the file holds more than was asked for, in bytes
 * - `unknown` anything else, with what the browser said
 */
export type FolderError =
  | { kind: 'denied' }
  | { kind: 'gone' }
  | { kind: 'full' }
  | { kind: 'missing'; name: string }
  | { kind: 'exists'; name: string }
  | { kind: 'torn'; name: string }
  | { kind: 'unreadable'; name: string }
  | { kind: 'too-large'; name: string; bytes: number; max: number }
  | { kind: 'unknown'; message: string };

/** How a file looks from outside. */
export interface FileLook {
  bytes: number;
  /** when it was last written, ms since 1970, as the drive says */
  modified: number;
}

/** A file with what is in it. */
export interface FileContent extends FileLook {
  content: Uint8Array<ArrayBuffer>;
}

/** A folder. No method throws. */
export interface Folder {
  /** the folder's own name, for people */
  readonly name: string;
  /** Names of the files in it, in no order; folders inside it are left out. */
  list: () => Promise<Result<string[], FolderError>>;
  /** Size and time of a file, without reading it. */
  look: (name: string) => Promise<Result<FileLook, FolderError>>;
  /**
   * Reads a file.
   *
   * @param maxBytes a larger file is refused before a byte of it is read
   */
  read: (name: string, maxBytes: number) => Promise<Result<FileContent, FolderError>>;
  /**
   * Writes a new file and reads it back, byte for byte. A name that is taken is `exists`.
   *
   * @param pieces joined together they are the file
   */
  writeNew: (name: string, pieces: readonly BlobPart[]) => Promise<Result<FileLook, FolderError>>;
  /** Takes a file away. One that is not there is `missing`. */
  remove: (name: string) => Promise<Result<null, FolderError>>;
}

/** Whether two files hold the same bytes. */
export function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false;
  for (let i = 0; i < a.length; i += 1) if (a[i] !== b[i]) return false;
  return true;
}
