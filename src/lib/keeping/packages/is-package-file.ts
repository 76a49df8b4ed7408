/** Telling a package from any other file, by its first bytes. */
import { part, PartMissingError } from '$lib/session/parts.svelte';

/** Whether a file says it is a package; one that cannot be read is none, and whoever reads it says so. */
export async function isPackageFile(file: Blob): Promise<boolean> {
  try {
    const { PACKAGE_START, isPackage } = await part(() => import('$lib/exchange/inspiration/read'));
    return isPackage(new Uint8Array(await file.slice(0, PACKAGE_START).arrayBuffer()));
  } catch (error) {
    // Taken for something else it would be called foreign.
    if (error instanceof PartMissingError) throw error;
    return false;
  }
}
