/** Several files as one. */
import { strToU8, zipSync } from 'fflate';

/** The media type of the file. */
export const zipType = 'application/zip';

/** The zip file's bytes; names may hold æ, ø and å. */
export function writeZip(
  files: readonly { readonly name: string; readonly text: string }[],
): Uint8Array<ArrayBuffer> {
  return zipSync(Object.fromEntries(files.map(({ name, text }) => [name, strToU8(text)])));
}
