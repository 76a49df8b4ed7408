/** New members from names as they were written or pasted. Rules [TEAM-2] and [TEAM-3]. */
import type { DraftChange } from '$lib/domain/log/change';
import { edited } from '$lib/domain/records/make';
import { ROLES, createMember, isActive, type Role } from '$lib/domain/records/member';
import { namesIn } from '$lib/domain/team/name-list';
import { comparable } from '$lib/domain/text/folding';
import { m } from '$lib/i18n/paraglide/messages.js';
import { roleWord } from '$lib/i18n/words';
import { MAX_NAME } from '$lib/session/add-member';
import type { BoardSession } from '$lib/session/board-session.svelte';

/** What becomes of the names. */
export interface NewMembers {
  /** the act; empty when there is nobody new, and when something is too long: nothing is cut off */
  drafts: DraftChange[];
  /** how many are new */
  count: number;
  /** names that are in the team already */
  known: string[];
  /** a sentence that names the first that is too long to be a name, or to stand beside one */
  tooLong: string | undefined;
}

/** As much of what is too long as one needs to find it, in characters. */
const SHOWN = 30;

function isTooLong(text: string): boolean {
  return text.length > MAX_NAME;
}

/** The role a word names, if any. */
function roleOf(word: string): Role | undefined {
  return ROLES.find((role) => comparable(roleWord(role)) === comparable(word));
}

/** Reads names and makes members of those who are new. Whoever comes while a meeting runs is there. */
export function newMembers(
  text: string,
  { model, newId, meeting }: Pick<BoardSession, 'model' | 'newId' | 'meeting'>,
): NewMembers {
  const team = new Set(
    model
      .all('member')
      .filter(isActive)
      .map(({ name }) => comparable(name)),
  );
  const people = namesIn(text);
  const isNew = people.filter(({ name }) => !team.has(comparable(name)));
  const long = isNew.flatMap(({ name, beside }) => [name, beside]).find(isTooLong);
  const drafts = (long === undefined ? isNew : []).flatMap(({ name, beside }) => {
    const words = beside.split(', ').filter(Boolean);
    const roles = words.flatMap((word) => roleOf(word) ?? []);
    const profession = words.filter((word) => !roleOf(word)).join(', ');
    const id = newId();
    return [
      createMember({ id }, { name, roles, profession }),
      ...(meeting ? [edited('meeting', meeting, { [`present.${id}`]: true })] : []),
    ];
  });
  return {
    drafts,
    count: isNew.length,
    known: people.filter(({ name }) => team.has(comparable(name))).map(({ name }) => name),
    tooLong:
      long && m.team_error_names_long({ max: MAX_NAME, text: `${long.slice(0, SHOWN).trim()} …` }),
  };
}
