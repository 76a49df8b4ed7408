/** Står ikke længere i vejen, wherever the barrier stands. */
import { resolveBarrier } from '$lib/domain/team/acts';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** @returns whether it is stored */
export function resolve(session: BoardSession, barrier: string): Promise<boolean> {
  return session.act(...resolveBarrier(barrier, session.today), {
    notice: m.point_barrier_resolved(),
  });
}
