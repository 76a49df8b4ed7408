/** Starting one of the app's own workers in the shape the content security policy asks for. */

/** The part of Trusted Types used here; TypeScript's DOM does not know them. */
interface TrustedTypes {
  createPolicy: (
    name: string,
    rules: { createScriptURL: (url: string) => string },
  ) => { createScriptURL: (url: string) => string };
}

let policy: { createScriptURL: (url: string) => string } | undefined;

function trusted(url: string): string {
  const types = (globalThis as { trustedTypes?: TrustedTypes }).trustedTypes;
  policy ??= types?.createPolicy('forbedringstavlen-worker', {
    // Only ever given the address of our own workers.
    createScriptURL: (own) => own,
  }) ?? { createScriptURL: (own) => own };
  return policy.createScriptURL(url);
}

/**
 * Starts a worker, or answers null where none starts.
 *
 * @param url address of one of our own workers, from an import with `?worker&url`
 */
export function startWorker(url: string): Worker | null {
  try {
    return new Worker(trusted(url), { type: 'module' });
  } catch {
    return null;
  }
}
