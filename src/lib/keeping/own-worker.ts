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

/**
 * Asks a worker of its own one thing. Where no worker starts, or it breaks, the same is done on the page.
 *
 * @param onPage does the work without a worker; what it throws is the caller's
 */
export async function askWorker<Q, A>(
  url: string,
  request: Q,
  onPage: (request: Q) => Promise<A>,
): Promise<A> {
  const worker = startWorker(url);
  if (!worker) return onPage(request);
  try {
    return await new Promise<A>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<A>) => {
        resolve(event.data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage(request);
    });
  } catch {
    return await onPage(request);
  } finally {
    worker.terminate();
  }
}
