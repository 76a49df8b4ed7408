/** The worker side of an import: a big file is read and stored without the page standing still. */
import type { Arrived } from '$lib/storage/log/arrive';
import type { Result } from '$lib/domain/schema';
import { ImportJob, type ImportProblem, type Preview } from './import-job';

/** What the page asks for. */
export type ImportRequest = { kind: 'read'; file: Blob } | { kind: 'commit' };

/** What the worker answers. */
export type ImportReply =
  | { kind: 'progress'; share: number }
  | { kind: 'read'; result: Result<Preview, ImportProblem> }
  | { kind: 'committed'; result: Result<Arrived, ImportProblem> };

const job = new ImportJob();
let told = 0;

function reply(message: ImportReply): void {
  postMessage(message);
}

function tell(share: number): void {
  // A message a percent is plenty.
  if (Math.abs(share - told) < 0.01 && share < 1) return;
  told = share;
  reply({ kind: 'progress', share });
}

addEventListener('message', (event: MessageEvent<ImportRequest>) => {
  const request = event.data;
  told = 0;
  if (request.kind === 'read')
    job.read(request.file, tell).then((result) => {
      reply({ kind: 'read', result });
    }, reportError);
  else
    job.commit(tell).then((result) => {
      reply({ kind: 'committed', result });
    }, reportError);
});
