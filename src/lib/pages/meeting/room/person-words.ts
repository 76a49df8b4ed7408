/** How people are named on the meeting's screen: by initials, name and role; never counted. */
import type { Member } from '$lib/domain/records/member';
import { initialsFrom } from '$lib/domain/records/member';
import { m } from '$lib/i18n/paraglide/messages.js';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** What stands in a person's bubble and beside it. */
export interface PersonWords {
  initials: string;
  name: string;
  /** profession, or the name when none is given */
  role: string;
}

/** The words for a member, or for nobody yet. */
export function personWords(session: BoardSession, id: string | null): PersonWords {
  const member: Member | undefined = session.model.get('member', id);
  if (!member) return { initials: '?', name: m.words_nobody_yet(), role: m.words_nobody_yet() };
  return {
    initials: member.initials || initialsFrom(member.name),
    name: member.name,
    role: member.profession || member.name,
  };
}
