/** Making the user's own board. */
import type { Verb } from '$lib/domain/log/verbs';
import { createBoard } from '$lib/domain/records/board';
import { succeed, type Result } from '$lib/domain/schema';
import { m } from '$lib/i18n/paraglide/messages.js';
import { commit } from '$lib/storage/log/commit';
import type { StorageFailure } from '$lib/storage/failure';
import { health } from '$lib/storage/browser/health.svelte';
import { newId } from '$lib/storage/random';

/** What the form asks for. */
export interface NewBoard {
  name: string;
  municipality: string;
  intervention: string;
}

/** Makes a board with the usual rhythm, agenda and forums; the browser is asked to keep the data. */
export async function makeBoard(input: NewBoard): Promise<Result<string, StorageFailure>> {
  const board = newId();
  const done = await commit({
    board,
    verb: 'add-board' satisfies Verb,
    drafts: [
      createBoard(
        { id: board },
        {
          name: input.name.trim(),
          municipality: input.municipality.trim(),
          intervention: input.intervention.trim(),
          forums: {
            work: m.start_forum_work(),
            analysis: m.start_forum_analysis(),
            supervision: m.start_forum_supervision(),
            leaders: m.start_forum_leaders(),
          },
        },
      ),
    ],
  });
  if (!done.ok) return done;
  // The answer is shown on the start page; the board does not wait for it.
  void health.askToPersist().catch(() => undefined);
  return succeed(board);
}
