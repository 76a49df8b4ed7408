/**
 * Names of members inside free text. Names are words that begin with a capital, or all of a name that
 * has none; what says a role ("Sundhedsplejerske 1") names nobody. Rules [PRIVACY-8] and [PRIVACY-9].
 */
import type { Member } from '../records/member';
import { comparable, foldText } from '../text/folding';

/** What a member is called, and what stands in place of it. */
export interface KnownName {
  /** a full name, a part of it, or initials, as they are compared */
  written: string;
  /** the role that may stand instead */
  role: string;
  /** letters that stand for a name: words may be spelt as they are */
  isInitials?: boolean;
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
  const parts = members
    .flatMap((member) => nameParts(member))
    .map((written) => ({ written, role: '' }));
  for (const member of [...members].sort(byAge)) {
    // "Mettes vikar" would bring the name along.
    const told =
      namesIn(foldText(member.profession), parts).length > 0 ? '' : member.profession.trim();
    const word = capital(told || unknown);
    const key = comparable(word);
    const role = byRole.get(key) ?? { word, ids: [] };
    role.ids.push(member.id);
    byRole.set(key, role);
  }
  const names = new Map<string, string>();
  for (const { word, ids } of byRole.values())
    ids.forEach((id, i) => names.set(id, ids.length > 1 ? `${word} ${String(i + 1)}` : word));
  return names;
}

/**
 * Everything a text may call a member. [PRIVACY-9]
 *
 * @param former names that members had before, by their id: older texts still say them
 */
export function knownNames(
  members: readonly Member[],
  roles: ReadonlyMap<string, string>,
  former: ReadonlyMap<string, readonly string[]> = new Map(),
): KnownName[] {
  return members.flatMap((member) => {
    const role = roles.get(member.id) ?? '';
    const earlier = former.get(member.id) ?? [];
    const parts = [...new Set([member.name, ...earlier].flatMap((name) => nameParts({ name })))];
    if (parts.length === 0) return [];
    // "meho" is who others call MEHO.
    const initials = foldText(member.initials).trim().toLocaleUpperCase('da');
    const short = /^\p{Lu}[\p{Lu}\d]+$/u.test(initials) ? [initials] : [];
    return [
      ...parts.map((written) => ({ written, role })),
      ...short.map((written) => ({ written, role, isInitials: true })),
    ];
  });
}

/** What stands between a name and something else: "Holm, Mette", "Kirsten Bak (leder)". */
const BETWEEN = /[,;:/()&+.]|\s[-–—]\s/u;
/** One word of a name, without what may stand around it: `Anna "Kit" Holm`. */
const WORD = /\p{L}+(?:['-]\p{L}+)*/gu;
/** What a role is called by besides its noun: "Faglig leder". */
const ROLE_SORT =
  /^(?:faglig|daglig|pædagogisk|social|socialfaglig|ledende|administrativ|kommunal|tværfaglig|teknisk|ny|vikarierende|konstitueret|autoriseret|uddannet|specialiseret|senior|junior|lead|head|clinical)$/iu;
/** Small words that join names to other words. */
const JOINING = /^(?:og|i|af|fra|på|for|hos|ved|til|den|de|and|of|from|in|at)$/iu;

/** A name whole, and word by word; nothing when it only says a role. */
function nameParts(member: Pick<Member, 'name'>): string[] {
  const name = foldText(member.name);
  const hasRole = name.split(/[\s,;:/()&+.]/u).some((word) => ROLE_WORD.test(word));
  // Who writes no capitals anywhere is called by those words all the same.
  const isSmall = name === name.toLocaleLowerCase('da');
  return name.split(BETWEEN).flatMap((part) => {
    const words = (part.match(WORD) ?? []).filter((word) => isName(word, { hasRole, isSmall }));
    return words.length > 1 ? [words.join(' '), ...words] : words;
  });
}

/**
 * A word with a capital, "al-Hassan" too, that is no role; beside a role, a word all in capitals is an
 * organisation.
 */
function isName(
  word: string,
  { hasRole, isSmall }: { hasRole: boolean; isSmall: boolean },
): boolean {
  if (word.length < 2 || ROLE_WORD.test(word) || JOINING.test(word)) return false;
  if (!isSmall && !/\p{Lu}/u.test(word)) return false;
  return !(hasRole && (ROLE_SORT.test(word) || /^\p{Lu}+$/u.test(word)));
}

/** A name that stands in a text. */
export interface NameFound {
  start: number;
  end: number;
  mask: string;
}

/**
 * Names and initials that are words of their own in small letters: "bo hjemme", "Per familie". They are
 * names only where they are written as names.
 */
const ORDINARY = new Set(
  (
    'bo liv mark sol bak birk holm lund skov dal dam bjerg krog vang toft lind eg ask kær bæk sø vest ' +
    'øst nord syd bach may maj august jan per bent tue rose lilje lykke storm gry sten pil ravn hjort due ' +
    'møller smed bager fisker vinter sommer juul jul dan an den der det som han hun men jeg mig vil ' +
    'kan var har til fra mor far dag tid nye nok kun alt alle uge kaj siv sand ' +
    'rask glad fri ung stor lille and the for she her his was are has can'
  ).split(' '),
);

/**
 * Where names stand in a text as it is compared ({@link foldText}): whole words, whatever their capitals, also with
 * the s of ownership; the longest first.
 */
export function namesIn(text: string, names: readonly KnownName[]): NameFound[] {
  if (names.length === 0) return [];
  const called = new Map<string, KnownName[]>();
  for (const name of names) {
    const key = name.written.toLocaleLowerCase('da');
    called.set(key, [...(called.get(key) ?? []), name]);
  }
  const written = [...called.keys()].sort((a, b) => b.length - a.length);
  const shape = new RegExp(
    String.raw`(?<![\p{L}\p{N}])(${written.join('|')})(?:(['’]s|['’]|s)(?![\p{L}\p{N}])|(?![\p{L}\p{N}]))`,
    'giu',
  );
  return [...text.matchAll(shape)].flatMap((match) => {
    const [whole, found = '', owns] = match;
    const name = called.get(found.toLocaleLowerCase('da'))?.find((one) => isMeant(found, one));
    if (!name) return [];
    return [
      {
        start: match.index,
        end: match.index + whole.length,
        mask: owns ? owned(name.role) : name.role,
      },
    ];
  });
}

/** Whether a word is the name, and not a word that is spelt as the name is. */
function isMeant(found: string, { written, isInitials = false }: KnownName): boolean {
  if (found === written) return true;
  const isSmall = found === found.toLocaleLowerCase('da');
  if (isSmall && ORDINARY.has(found)) return false;
  return !isInitials || (isSmall && written.length > 2);
}

/** "Sundhedsplejerskes", "Sundhedsplejerske 1’s". */
function owned(role: string): string {
  return /\d$/.test(role) ? `${role}’s` : `${role}s`;
}

function capital(text: string): string {
  return text.slice(0, 1).toLocaleUpperCase('da') + text.slice(1);
}

function byAge(a: Member, b: Member): number {
  if (a.createdAt !== b.createdAt) return a.createdAt < b.createdAt ? -1 : 1;
  return a.id < b.id ? -1 : 1;
}
