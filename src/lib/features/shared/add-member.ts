/** Someone new in the team, from wherever a name is asked for. */
import { edited } from '$lib/domain/records/make';
import { createMember } from '$lib/domain/records/member';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from './board-session.svelte';

/** Longest name, in characters. */
export const MAX_NAME = 80;

/**
 * Adds a member by name. Whoever is added while a tavlemøde runs is there from then on. [MEET-9]
 *
 * @returns id of the member, known at once, and whether it is stored
 */
export function addMember(
  session: BoardSession,
  name: string,
): { id: string; stored: Promise<boolean> } {
  const id = session.newId();
  const known = name.trim().slice(0, MAX_NAME);
  const drafts = [createMember({ id }, { name: known })];
  if (session.meeting) drafts.push(edited('meeting', session.meeting, { [`present.${id}`]: true }));
  const notice = m.app_member_added({ name: known });
  return { id, stored: session.act('add-member', drafts, { notice }) };
}
