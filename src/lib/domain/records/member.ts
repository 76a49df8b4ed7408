/** A person in or around the team (deltager). */
import {
  choice,
  date,
  dateSchema,
  defineSpec,
  flag,
  idSchema,
  later,
  line,
  setOf,
  together,
  type RecordOf,
} from './fields';
import { made, type Make } from './make';

/** tovholder, mødeleder, referent, leder. */
export const ROLES = ['coordinator', 'facilitator', 'noteTaker', 'leader'] as const;
/** See {@link ROLES}. */
export type Role = (typeof ROLES)[number];
/** kommune, forening, frivillig. */
export const ORGANISATIONS = ['municipality', 'association', 'volunteer'] as const;
/** See {@link ORGANISATIONS}. */
export type Organisation = (typeof ORGANISATIONS)[number];

/**
 * Spec of a member. `leftOn` is the day someone left the team; their work is then handed over. `away` is when
 * they are away for a time, both days included, and who takes over meanwhile; `until` is the last day of a
 * vikar. Both came with format 5.
 */
export const memberSpec = defineSpec({
  fields: {
    name: line(80),
    initials: line(6),
    profession: line(80),
    organisation: choice(ORGANISATIONS),
    organisationName: line(120),
    inQualityTeam: flag(),
    leftOn: date(),
    away: later(
      5,
      together((zod) =>
        zod.strictObject({
          from: dateSchema(zod),
          to: dateSchema(zod),
          cover: zod.nullable(idSchema(zod)),
        }),
      ),
    ),
    until: later(5, date()),
  },
  entries: { role: setOf() },
  title: ['name'],
  hangsOn: {},
  bound: [],
  quiet: [],
});
/** A member. */
export type Member = RecordOf<typeof memberSpec>;

/** A new member from a name or a role name. */
export function createMember(
  make: Make,
  input: {
    name: string;
    initials?: string;
    profession?: string;
    roles?: readonly Role[];
    inQualityTeam?: boolean;
    organisation?: Organisation;
  },
) {
  return made('member', make.id, {
    name: input.name.trim(),
    initials: input.initials ?? initialsFrom(input.name),
    profession: input.profession ?? '',
    organisation: input.organisation ?? 'municipality',
    inQualityTeam: input.inQualityTeam ?? true,
    ...Object.fromEntries((input.roles ?? []).map((role) => [`role.${role}`, true])),
  });
}

/** Initials from a name: first letters of the first and last word, or the first two letters of a single word. */
export function initialsFrom(name: string): string {
  const words = name
    .trim()
    .split(/[\s-]+/)
    .filter(Boolean);
  const first = words[0] ?? '';
  const last = words.length > 1 ? (words.at(-1) ?? '') : '';
  const letters = last
    ? [...first].slice(0, 1).concat([...last].slice(0, 1))
    : [...first].slice(0, 2);
  return letters.join('').toLocaleUpperCase('da');
}

/** Whether a member still belongs to the team. */
export function isActive(member: Member): boolean {
  return member.leftOn === null && !member.removed;
}

/** Whether a member is of the team on a day: not left, and not a vikar whose time is over. [TEAM-12] */
export function isHere(member: Member, day: string): boolean {
  return isActive(member) && (!member.until || day <= member.until);
}
