/** Opens a board that something is to be written on, and keeps its shared folder in step with what is written. */
import { folderKeeper } from '$lib/keeping/folder/folder-keeper.svelte';
import { door } from '$lib/session/board-session.svelte';
import { LeaderSession } from '$lib/session/leader-session.svelte';
import { onRing } from '$lib/storage/bell';
import { BoardModel } from '$lib/storage/board/board-model.svelte';
import { sharedPlace } from '$lib/storage/outside/places';
import type { Toasts } from '$lib/ui/toasts.svelte';

/** A board that stands open here. */
export interface OpenBoard {
  session: LeaderSession;
  /** name of the folder through which it is shared; null where it is not */
  folder: string | null;
  close: () => void;
}

/** Opens it; whether it could be read its model says. */
export async function openBoard(board: string, toasts: Toasts): Promise<OpenBoard> {
  const model = new BoardModel(board);
  door.fetchSoon();
  const [place] = await Promise.all([sharedPlace(board).catch(() => null), model.open()]);
  // What is written here is in the folder at once: nobody stays on this page until the next look into it.
  const unlisten = onRing((news) => {
    if (news.board === board && news.rows) void folderKeeper(board).pass();
  });
  return {
    session: new LeaderSession(model, toasts),
    folder: place?.handle.name ?? null,
    close: () => {
      unlisten();
      model.close();
    },
  };
}
