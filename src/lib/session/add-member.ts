/** Someone new in the team, from wherever a name is asked for. */
import { edited } from '$lib/domain/records/make';
import { createMember, memberSpec } from '$lib/domain/records/member';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from './board-session.svelte';

/** Longest name, in characters. */
export const MAX_NAME = memberSpec.fields.name.max;

/** Members who were added here and may not be read back yet, with whether they are stored. */
const added = new WeakMap<BoardSession, Map<string, Promise<boolean>>>();

/**
 * A member someone has chosen, as a form may store them. Whoever was added a moment ago is waited for:
 * a slow disk must not cost a form the person it is about.
 *
 * @returns the id; null when there is no such member; false when they could not be stored, which the
 *   field they were chosen in then shows
 */
export async function knownMember(
  session: BoardSession,
  id: string,
): Promise<string | null | false> {
  if (session.model.get('member', id)) return id;
  const stored = added.get(session)?.get(id);
  if (stored === undefined) return null;
  return (await stored) && id;
}

/**
 * Adds a member by name, of at most {@link MAX_NAME} characters. Whoever is added while a tavlemøde runs is there from then on. [MEET-9]
 *
 * @returns id of the member, known at once, and whether it is stored
 */
export function addMember(
  session: BoardSession,
  name: string,
): { id: string; stored: Promise<boolean> } {
  const id = session.newId();
  const known = name.trim();
  const drafts = [createMember({ id }, { name: known })];
  if (session.meeting) drafts.push(edited('meeting', session.meeting, { [`present.${id}`]: true }));
  const notice = m.app_member_added({ name: known });
  const stored = session.act('add-member', drafts, { notice });
  const here = added.get(session) ?? new Map<string, Promise<boolean>>();
  added.set(session, here.set(id, stored));
  return { id, stored };
}
