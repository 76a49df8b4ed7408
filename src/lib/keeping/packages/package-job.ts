/** Reading a package, on the page or in a worker. */
import type { InspirationPackage } from '$lib/domain/inspiration/package';
import { fail, type Result } from '$lib/domain/schema';
import { MAX_PACKAGE_BYTES, readPackage } from '$lib/exchange/inspiration/read';
import type { JsonFileError } from '$lib/exchange/json-file';

/** What came of it. */
export type PackageAnswer = Result<InspirationPackage, JsonFileError>;

/** Reads a file; its size is looked at before its bytes are. @throws when it cannot be read at all */
export async function packageJob(file: Blob): Promise<PackageAnswer> {
  if (file.size > MAX_PACKAGE_BYTES)
    return fail({ kind: 'too-large', bytes: file.size, max: MAX_PACKAGE_BYTES });
  return readPackage(new Uint8Array(await file.arrayBuffer()));
}
