/**
 * Names of members inside free text. Names are words that begin with a capital; what says a role
 * ("Sundhedsplejerske 1") names nobody. Rules [PRIVACY-8] and [PRIVACY-9].
 */
import type { Member } from '../records/member';

/** What a member is called, and what stands in place of it. */
export interface KnownName {
  /** a full name, a part of it, or initials */
  written: string;
  /** the role that may stand instead */
  role: string;
}

/** Whatever ends so is work, not a name. */
const ROLE_WORD =
  /(?:leder|behandler|plejerske|rådgiver|konsulent|koordinator|frivillig|pædagog|psykolog|terapeut|lærer|jordemoder|læge|sekretær|medarbejder|vejleder|tovholder|referent|formand|chef|manager|nurse|worker|therapist|adviser|advisor|consultant|volunteer|teacher|doctor|midwife)$/iu;

/**
 * Roles in place of members: the profession, numbered where more than one has it. The same members
 * always get the same numbers: in the order in which they came to the board. [PRIVACY-8]
 *
 * @param members everyone who ever was a member, removed ones too
 * @param unknown the word for someone whose profession nobody wrote: "Deltager"
 */
export function roleNames(members: readonly Member[], unknown: string): Map<string, string> {
  const byRole = new Map<string, { word: string; ids: string[] }>();
  const parts = members.flatMap(nameParts).map((written) => ({ written, role: '' }));
  for (const member of [...members].sort(byAge)) {
    // "Mettes vikar" would bring the name along.
    const told = namesIn(member.profession, parts).length > 0 ? '' : member.profession.trim();
    const word = capital(told || unknown);
    const key = word.toLocaleLowerCase('da');
    const role = byRole.get(key) ?? { word, ids: [] };
    role.ids.push(member.id);
    byRole.set(key, role);
  }
  const names = new Map<string, string>();
  for (const { word, ids } of byRole.values())
    ids.forEach((id, i) => names.set(id, ids.length > 1 ? `${word} ${String(i + 1)}` : word));
  return names;
}

/** Everything a text may call a member. [PRIVACY-9] */
export function knownNames(
  members: readonly Member[],
  roles: ReadonlyMap<string, string>,
): KnownName[] {
  return members.flatMap((member) => {
    const role = roles.get(member.id) ?? '';
    const parts = nameParts(member);
    if (parts.length === 0) return [];
    const initials = member.initials.trim();
    const short = /^\p{Lu}[\p{Lu}\d]+$/u.test(initials) ? [initials] : [];
    return [...parts, ...short].map((written) => ({ written, role }));
  });
}

/** A name whole, and word by word; nothing when it only says a role. */
function nameParts({ name }: Member): string[] {
  const words = name.trim().split(/\s+/).filter(Boolean);
  const after = words.findLastIndex((word) => ROLE_WORD.test(word)) + 1;
  const parts = words.slice(after).filter((word) => isName(word, after > 0));
  return after === 0 && parts.length > 1 ? [words.join(' '), ...parts] : parts;
}

/** A word with a capital; after a role, a word all in capitals is an organisation. */
function isName(word: string, afterRole: boolean): boolean {
  if (!/^\p{Lu}[\p{L}'’-]+$/u.test(word)) return false;
  return !(afterRole && /^\p{Lu}+$/u.test(word));
}

/** A name that stands in a text. */
export interface NameFound {
  start: number;
  end: number;
  mask: string;
}

/** Where names stand: whole words, also with the s of ownership; the longest name first. */
export function namesIn(text: string, names: readonly KnownName[]): NameFound[] {
  if (names.length === 0) return [];
  const roleOf = new Map(names.map(({ written, role }) => [written, role]));
  const written = [...roleOf.keys()].sort((a, b) => b.length - a.length);
  const shape = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${written.map(escaped).join('|')})(?:(['’]s|['’]|s)(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))`,
    'gu',
  );
  return [...text.matchAll(shape)].map((match) => {
    const [whole, name = '', owns] = match;
    const role = roleOf.get(name) ?? '';
    return {
      start: match.index,
      end: match.index + whole.length,
      mask: owns ? `${role}s` : role,
    };
  });
}

function escaped(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`);
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1);
}

function byAge(a: Member, b: Member): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
