/** The page side of an import: a worker where one starts, else the same work on the page. */
import { fail, type Result } from '$lib/domain/schema';
import type { Arrived } from '$lib/storage/log/arrive';
import { failureOf } from '$lib/storage/failure';
import { startWorker } from '../own-worker';
import type { ImportProblem, Preview, Tell } from './import-job';
import type { ImportReply, ImportRequest } from './import-worker';
import workerUrl from './import-worker?worker&url';
import { part } from '$lib/session/parts.svelte';

/** One file on its way in. Never throws. */
export interface ImportRunner {
  read: (file: Blob, tell: Tell) => Promise<Result<Preview, ImportProblem>>;
  commit: (tell: Tell) => Promise<Result<Arrived, ImportProblem>>;
  /** Gives up; only before `commit`, which is one transaction. */
  stop: () => void;
}

/** Starts an import. */
export function startImport(): ImportRunner {
  const worker = startWorker(workerUrl);
  return worker ? inWorker(worker) : onPage();
}

interface Answers {
  read: Result<Preview, ImportProblem>;
  committed: Result<Arrived, ImportProblem>;
}

function inWorker(worker: Worker): ImportRunner {
  let instead: ImportRunner | null = null;

  function ask<K extends keyof Answers>(
    request: ImportRequest,
    answer: K,
    tell: Tell,
    otherwise: (page: ImportRunner) => Promise<Answers[K]>,
  ): Promise<Answers[K]> {
    if (instead) return otherwise(instead);
    return new Promise((resolve) => {
      worker.onmessage = (event: MessageEvent<ImportReply>) => {
        const reply = event.data;
        if (reply.kind === 'progress') tell(reply.share);
        else if (reply.kind === answer) resolve(reply.result as Answers[K]);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        worker.terminate();
        instead = onPage();
        resolve(otherwise(instead));
      };
      worker.postMessage(request);
    });
  }

  let chosen: Blob | null = null;
  return {
    read: (file, tell) => {
      chosen = file;
      return ask({ kind: 'read', file }, 'read', tell, (page) => page.read(file, tell));
    },
    commit: (tell) =>
      ask({ kind: 'commit' }, 'committed', tell, async (page) => {
        const read = chosen ? await page.read(chosen, () => undefined) : null;
        return read && !read.ok ? read : page.commit(tell);
      }),
    stop: () => {
      worker.terminate();
      instead?.stop();
    },
  };
}

/** What came of a step; one that broke, as its part did not come, is told like any other problem. */
async function told<T>(step: Promise<Result<T, ImportProblem>>): Promise<Result<T, ImportProblem>> {
  return step.catch((error: unknown) => fail(failureOf(error)));
}

function onPage(): ImportRunner {
  const job = part(() => import('./import-job')).then(({ ImportJob }) => new ImportJob());
  return {
    read: (file, tell) => told(job.then((here) => here.read(file, tell))),
    commit: (tell) => told(job.then((here) => here.commit(tell))),
    stop: () => undefined,
  };
}
