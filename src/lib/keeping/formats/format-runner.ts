/** The page side of the formats: a worker where one starts, else the same work on the page. */
import type { Result } from '$lib/domain/schema';
import { getLocale } from '$lib/i18n/paraglide/runtime.js';
import { startWorker } from '../own-worker';
import type { FormatProblem, FormatRequest, Tell, WrittenFile } from './format-job';
import type { FormatMessage, FormatReply } from './format-worker';
import workerUrl from './format-worker?worker&url';
import { part } from '$lib/session/parts.svelte';

/** Writes a file away from the page. Never throws. */
export async function runFormat(
  request: FormatRequest,
  tell: Tell,
): Promise<Result<WrittenFile, FormatProblem>> {
  const worker = startWorker(workerUrl);
  if (!worker) return onPage(request, tell);
  try {
    return await new Promise((resolve, reject) => {
      worker.onmessage = ({ data }: MessageEvent<FormatReply>) => {
        if (data.kind === 'progress') tell(data.share);
        else resolve(data.result);
      };
      worker.onerror = (event) => {
        event.preventDefault();
        reject(new Error(event.message));
      };
      const message: FormatMessage = { request, locale: getLocale() };
      worker.postMessage(message);
    });
  } catch {
    return await onPage(request, tell);
  } finally {
    worker.terminate();
  }
}

async function onPage(
  request: FormatRequest,
  tell: Tell,
): Promise<Result<WrittenFile, FormatProblem>> {
  const { writeFormat } = await part(() => import('./format-job'));
  return writeFormat(request, tell);
}
