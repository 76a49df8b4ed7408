/** The worker side of the formats: a large board is written down without the page standing still. */
import { overwriteGetLocale, type Locale } from '$lib/i18n/paraglide/runtime.js';
import type { Result } from '$lib/domain/schema';
import {
  writeFormat,
  type FormatProblem,
  type FormatRequest,
  type WrittenFile,
} from './format-job';

/** What the page asks for, in the language it shows. */
export interface FormatMessage {
  request: FormatRequest;
  locale: Locale;
}

/** What the worker answers. */
export type FormatReply =
  | { kind: 'progress'; share: number }
  | { kind: 'done'; result: Result<WrittenFile, FormatProblem> };

function reply(message: FormatReply, transfer: Transferable[] = []): void {
  postMessage(message, { transfer });
}

addEventListener('message', (event: MessageEvent<FormatMessage>) => {
  const { request, locale } = event.data;
  overwriteGetLocale(() => locale);
  writeFormat(request, (share) => {
    reply({ kind: 'progress', share });
  }).then((result) => {
    reply({ kind: 'done', result }, result.ok ? [result.value.data.buffer] : []);
  }, reportError);
});
