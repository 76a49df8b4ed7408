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
import { openJsonFile, type JsonFileError, type JsonFileKind } from '../json-file';

/** Largest package that is looked into, in bytes. */
export const MAX_PACKAGE_BYTES = 5_000_000;

/** Bytes at the beginning of a file that tell whether it is a package. */
export const PACKAGE_START = 2000;

/** How the text of a package begins. */
const OURS = /^\s*\{\s*"format"\s*:\s*"forbedringstavlen-inspiration"/;

/** Whether a file says it is a package, whatever its name. @param start its first {@link PACKAGE_START} bytes */
export function isPackage(start: Uint8Array): boolean {
  return OURS.test(new TextDecoder().decode(start));
}

const KIND: JsonFileKind = {
  format: PACKAGE_FORMAT,
  version: PACKAGE_VERSION,
  maxBytes: MAX_PACKAGE_BYTES,
  begins: (text) => OURS.test(text),
};

/** Reads the bytes of a file. */
export function readPackage(bytes: Uint8Array): Result<InspirationPackage, JsonFileError> {
  const opened = openJsonFile(bytes, KIND);
  if (!opened.ok) return opened;
  const parsed = packageSchema.safeParse(opened.value.fields);
  if (!parsed.success)
    return fail({ kind: 'damaged', where: pathOf(parsed.error.issues[0]?.path ?? []) });
  const flaw = packageFlaw(parsed.data);
  return flaw === null ? succeed(parsed.data) : fail({ kind: 'damaged', where: flaw });
}
