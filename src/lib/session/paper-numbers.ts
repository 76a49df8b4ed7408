/** Numbers for cards that are about to be on paper. */
import type { Verb } from '$lib/domain/log/verbs';
import { missingNumbers } from '$lib/domain/paper-code/paper-code';
import { commit } from '$lib/storage/log/commit';
import type { BoardSession } from './board-session.svelte';

/**
 * Gives every card that lacks a number one, as an act of its own; none when all have one. [CODE-5]
 * Without a notice, and outside Fortryd: nobody asked for it, and a code that is already on somebody's
 * paper must not be taken back by Ctrl+Z. The history tells it.
 *
 * @returns whether every card has its number now
 */
export async function numberCards({ model, me }: BoardSession): Promise<boolean> {
  const drafts = missingNumbers(model.allEver('developmentPoint'), model.allEver('testAction'));
  if (drafts.length === 0) return true;
  const act = {
    board: model.id,
    verb: 'number-cards' satisfies Verb,
    drafts,
    actor: me?.id ?? null,
  };
  return (await commit(act)).ok;
}
