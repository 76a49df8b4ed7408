/**
 * Parts of the app that are fetched when someone wants them. Without a service worker (plain http, a
 * first visit) a part may be gone from the server, as a new version took its place, or the line may be
 * cut: then a key or a button would do nothing, without a word.
 */

let missing = $state(false);

/** A part did not come; a banner says so, and nobody needs to hear it twice. */
export class PartMissingError extends Error {
  override readonly name = 'PartMissingError';
}

/** Whether a part did not come in this page: a reload fetches what there is now. */
export function partMissing(): boolean {
  return missing;
}

/**
 * Fetches a part of the app; the only way to do it outside a component (see Part.svelte), as lint asks.
 *
 * @throws PartMissingError when it does not come; it has been told by then
 */
export async function part<Module>(load: () => Promise<Module>): Promise<Module> {
  try {
    return await load();
  } catch (error) {
    missing = true;
    throw new PartMissingError('a part of the app did not come', { cause: error });
  }
}
