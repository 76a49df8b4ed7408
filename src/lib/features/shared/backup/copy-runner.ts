/** The page side of backup copies: a worker for each job, or the page where none starts. */
import { startWorker } from '../own-worker';
import type { JobRequest, Jobs } from './copy-job';
import workerUrl from './copy-worker?worker&url';

/** Does a job of copy-job.ts away from the page. */
export async function runJob<K extends keyof Jobs>(
  kind: K,
  request: Jobs[K]['request'],
): Promise<Jobs[K]['answer']> {
  const asked = { kind, ...request } as JobRequest;
  const worker = startWorker(workerUrl);
  if (!worker) return onPage(asked);
  try {
    return await new Promise<Jobs[K]['answer']>((resolve, reject) => {
      worker.onmessage = (event: MessageEvent<Jobs[K]['answer']>) => {
        resolve(event.data);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      worker.postMessage(asked);
    });
  } catch {
    return await onPage(asked);
  } finally {
    worker.terminate();
  }
}

async function onPage<K extends keyof Jobs>(asked: JobRequest): Promise<Jobs[K]['answer']> {
  const { doJob } = await import('./copy-job');
  return doJob(asked);
}
