/** A task is done, or open again: the same wherever its box stands. */
import { tickTask } from '$lib/domain/team/acts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** @returns whether it is stored */
export function tick(session: BoardSession, task: string, done: boolean): Promise<boolean> {
  return session.act(...tickTask(task, done, session.today), {
    notice: done ? m.meeting_task_done() : m.meeting_task_undone(),
    atOnce: true,
  });
}
