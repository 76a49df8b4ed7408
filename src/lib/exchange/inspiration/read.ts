/**
 * Reading a package for inspiration, as hard as a board file: bytes → text → JSON → format → version
 * → harmless → strict → whole. Each step has its own error; none throws.
 */
import {
  PACKAGE_FORMAT,
  PACKAGE_VERSION,
  packageFlaw,
  packageSchema,
  type InspirationPackage,
} from '../../domain/inspiration/package';
import { fail, succeed, type Result } from '../../domain/schema';
import { pathOf } from '../board-file/check-changes';
import type { BoardFileError } from '../board-file/file-error';
import { hostilePlace } from '../board-file/hostile';

/** Largest package that is looked into, in bytes. */
export const MAX_PACKAGE_BYTES = 5_000_000;

/** Bytes at the beginning of a file that tell whether it is a package. */
export const PACKAGE_START = 2000;

/** Why a package is not taken in; a board file can be wrong in the same ways. */
export type PackageError = Extract<
  BoardFileError,
  {
    kind:
      | 'empty'
      | 'too-large'
      | 'not-text'
      | 'cut-off'
      | 'foreign'
      | 'newer-version'
      | 'damaged'
      | 'hostile';
  }
>;

/** Whether a file says it is a package, whatever its name. @param start its first {@link PACKAGE_START} bytes */
export function isPackage(start: Uint8Array): boolean {
  return /^\s*\{\s*"format"\s*:\s*"forbedringstavlen-inspiration"/.test(
    new TextDecoder().decode(start),
  );
}

/** Reads the bytes of a file. */
export function readPackage(bytes: Uint8Array): Result<InspirationPackage, PackageError> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  if (bytes.length > MAX_PACKAGE_BYTES)
    return fail({ kind: 'too-large', bytes: bytes.length, max: MAX_PACKAGE_BYTES });
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
    return fail({ kind: isPackage(bytes.subarray(0, PACKAGE_START)) ? 'cut-off' : 'foreign' });
  }
  return judge(json);
}

function judge(json: unknown): Result<InspirationPackage, PackageError> {
  if (!isObject(json) || json['format'] !== PACKAGE_FORMAT) return fail({ kind: 'foreign' });
  const version = json['version'];
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 1)
    return fail({ kind: 'damaged', where: 'version' });
  if (version > PACKAGE_VERSION)
    return fail({ kind: 'newer-version', file: version, app: PACKAGE_VERSION });
  const hostile = hostilePlace(json);
  if (hostile !== null) return fail({ kind: 'hostile', where: hostile });
  const parsed = packageSchema.safeParse(json);
  if (!parsed.success)
    return fail({ kind: 'damaged', where: pathOf(parsed.error.issues[0]?.path ?? []) });
  const flaw = packageFlaw(parsed.data);
  return flaw === null ? succeed(parsed.data) : fail({ kind: 'damaged', where: flaw });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return value !== null && typeof value === 'object' && !Array.isArray(value);
}
