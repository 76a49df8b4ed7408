/** The page side of backup copies: a worker for each job, or the page where none starts. */
import { askWorker } from '../own-worker';
import type { JobRequest, Jobs } from './copy-job';
import workerUrl from './copy-worker?worker&url';
import { part } from '$lib/session/parts.svelte';

/** Does a job of copy-job.ts away from the page. */
export function runJob<K extends keyof Jobs>(
  kind: K,
  request: Jobs[K]['request'],
): Promise<Jobs[K]['answer']> {
  return askWorker<JobRequest, Jobs[K]['answer']>(
    workerUrl,
    { kind, ...request } as JobRequest,
    async (asked) => {
      const { doJob } = await part(() => import('./copy-job'));
      return doJob(asked);
    },
  );
}
