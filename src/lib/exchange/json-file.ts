/**
 * The first steps with any file of this app: bytes → text → JSON → format → version → harmless. Each
 * has its own error; none throws. What the file says is for its own reader.
 */
import { fail, succeed, type Result } from '../domain/schema';
import { hostilePlace } from './hostile';

/**
 * Why a file is not taken in, as data: pages turn it into sentences.
 *
 * - `empty`, `too-large`, `not-text`: about the bytes; sizes in bytes
 * - `cut-off`: begins like one of ours but ends too early
 * - `foreign`: some other kind of file
 * - `newer-version`: written by a newer app; both versions are format versions
 * - `damaged`: not as the app writes it; `where` is a path in the file ("log.12.saw.text")
 * - `hostile`: shaped to do harm: nested too deep, forbidden keys, endless texts, numbers that are none
 */
export type JsonFileError =
  | { kind: 'empty' }
  | { kind: 'too-large'; bytes: number; max: number }
  | { kind: 'not-text' }
  | { kind: 'cut-off' }
  | { kind: 'foreign' }
  | { kind: 'newer-version'; file: number; app: number }
  | { kind: 'damaged'; where: string }
  | { kind: 'hostile'; where: string };

/** What is known of a kind of file. */
export interface JsonFileKind {
  /** the value of its field `format` */
  format: string;
  /** newest version that this app reads */
  version: number;
  /** largest file that is looked into, in bytes */
  maxBytes: number;
  /** whether a text that is no JSON is one of them cut off, not something foreign */
  begins: (text: string) => boolean;
}

/** A file that says what it is, in a version that can be read; nothing else of it is known. */
export interface OpenedFile {
  version: number;
  fields: Record<string, unknown>;
}

/** Reads the bytes of a file as far as its format and version. */
export function openJsonFile(
  bytes: Uint8Array,
  kind: JsonFileKind,
): Result<OpenedFile, JsonFileError> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (bytes.length > kind.maxBytes)
    return fail({ kind: 'too-large', bytes: bytes.length, max: kind.maxBytes });
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return fail({ kind: 'not-text' });
  }
  if (text.trim() === '') return fail({ kind: 'empty' });
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    // Also what an engine says when nesting exhausts it.
    return fail({ kind: kind.begins(text) ? 'cut-off' : 'foreign' });
  }
  return envelopeOf(json, kind);
}

function envelopeOf(json: unknown, kind: JsonFileKind): Result<OpenedFile, JsonFileError> {
  if (!isObject(json) || json['format'] !== kind.format) return fail({ kind: 'foreign' });
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail({ kind: 'damaged', where: 'version' });
  if (version > kind.version)
    return fail({ kind: 'newer-version', file: version, app: kind.version });
  const hostile = hostilePlace(json);
  if (hostile !== null) return fail({ kind: 'hostile', where: hostile });
  return succeed({ version, fields: json });
}

/** Whether a value of a file is a JSON object, and no list. */
export function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
