/** One file at a time: asked for, written, handed over; and what to say while it takes its time. */
import { m } from '$lib/i18n/paraglide/messages.js';
import type { Toasts } from '$lib/ui/toasts.svelte';
import type { BoardSession } from '$lib/session/board-session.svelte';
import { saveAs } from '../backup/download';
import { storageText } from '$lib/words/storage-text';
import type { Format, FormatProblem } from './format-job';
import { part, PartMissingError } from '$lib/session/parts.svelte';

/** A file that takes longer than this shows how far it is. */
const SLOW = 500;

/** What is being written, as the buttons and the progress bar follow it. */
export class FormatWriter {
  /** which button was pressed, while its file is written */
  busy = $state<string | null>(null);
  /** how much is done, 0–1, once it has taken half a second */
  share = $state<number | null>(null);
  /** why there is no file */
  problem = $state.raw<string | null>(null);
  readonly #session: BoardSession;
  readonly #toasts: Toasts;

  constructor(session: BoardSession, toasts: Toasts) {
    this.#session = session;
    this.#toasts = toasts;
  }

  /**
   * Writes a file and puts it among the downloads. Another one that is under way is waited for, not
   * doubled.
   *
   * @param button a name of the button, for {@link busy}
   */
  async write(button: string, format: Format): Promise<void> {
    if (this.busy !== null) return;
    this.busy = button;
    this.problem = null;
    let done = 0;
    const slow = setTimeout(() => {
      this.share = done;
    }, SLOW);
    try {
      const { runFormat } = await part(() => import('./format-runner'));
      const { model, today } = this.#session;
      const written = await runFormat(
        { board: model.id, format, today, now: Date.now() },
        (share) => {
          done = share;
          if (this.share !== null) this.share = share;
        },
      );
      if (written.ok) {
        const { name, type, data } = written.value;
        saveAs(name, type, data);
        this.#toasts.show({ text: m.app_downloaded({ file: name }) });
      } else this.problem = problemText(written.error, format);
    } catch (error) {
      // That a part did not come stands in the banner; closing tabs would not help.
      if (!(error instanceof PartMissingError)) this.problem = m.formats_broken();
    } finally {
      clearTimeout(slow);
      this.share = null;
      this.busy = null;
    }
  }
}

function problemText(problem: FormatProblem, format: Format): string {
  switch (problem.kind) {
    case 'empty':
      return format.kind === 'dates' ? m.formats_empty_dates() : m.formats_empty();
    case 'storage':
      return storageText(problem.failure);
    case 'broken':
      return m.formats_broken();
  }
}
