/** What is written in the form of a member, and what is wrong with it. */
import { isIsoDate } from '$lib/domain/cadence/iso-date';
import type { DraftChange } from '$lib/domain/log/change';
import { edited } from '$lib/domain/records/make';
import {
  ROLES,
  createMember,
  initialsFrom,
  type Member,
  type Organisation,
  type Role,
  memberSpec,
} from '$lib/domain/records/member';
import { comparable } from '$lib/domain/text/folding';
import { m } from '$lib/i18n/paraglide/messages.js';
import { DraftText } from '$lib/session/draft-text.svelte';

const MAX_NAME = memberSpec.fields.name.max;
const MAX_PROFESSION = memberSpec.fields.profession.max;
const MAX_INITIALS = memberSpec.fields.initials.max;

/** State of the form; `member` is who is edited, or null for someone new. */
export class MemberForm {
  readonly member: Member | null;
  readonly #others: readonly Member[];
  readonly texts: Readonly<Record<'name' | 'initials' | 'profession', DraftText>>;
  organisation = $state<Organisation>('municipality');
  organisationName = $state('');
  inQualityTeam = $state(true);
  /** last day of a vikar, '' for none */
  until = $state<string>('');
  roles = $state<Record<Role, boolean>>({
    coordinator: false,
    facilitator: false,
    noteTaker: false,
    leader: false,
  });
  /** errors are shown once someone has tried to save */
  tried = $state(false);

  constructor(board: string, member: Member | null, everyone: readonly Member[]) {
    this.member = member;
    this.#others = everyone.filter((other) => other.id !== member?.id && other.leftOn === null);
    const draft = (field: 'name' | 'initials' | 'profession'): DraftText =>
      new DraftText(
        `member-${field}:${member?.id ?? board}`,
        board,
        member?.[field],
        member ? { record: member.id, field } : undefined,
      );
    this.texts = {
      name: draft('name'),
      initials: draft('initials'),
      profession: draft('profession'),
    };
    if (!member) return;
    this.organisation = member.organisation ?? 'municipality';
    this.organisationName = member.organisationName;
    this.inQualityTeam = member.inQualityTeam;
    this.until = member.until ?? '';
    for (const role of ROLES) this.roles[role] = member.role[role] === true;
  }

  get name(): string {
    return this.texts.name.text;
  }

  set name(text: string) {
    this.texts.name.text = text;
  }

  get initials(): string {
    return this.texts.initials.text;
  }

  set initials(text: string) {
    this.texts.initials.text = text;
  }

  get profession(): string {
    return this.texts.profession.text;
  }

  set profession(text: string) {
    this.texts.profession.text = text;
  }

  /** Initials as they will be when the field is left empty. */
  get suggestedInitials(): string {
    return initialsFrom(this.name);
  }

  get nameError(): string | undefined {
    if (!this.tried) return undefined;
    const name = this.name.trim();
    if (name === '') return m.errors_name_missing();
    if (name.length > MAX_NAME) return m.team_error_name_long({ max: MAX_NAME });
    const key = comparable(name);
    return this.#others.some((other) => comparable(other.name) === key)
      ? m.team_error_name_taken({ name })
      : undefined;
  }

  get initialsError(): string | undefined {
    return this.tried && this.initials.trim().length > MAX_INITIALS
      ? m.team_error_initials({ max: MAX_INITIALS })
      : undefined;
  }

  get professionError(): string | undefined {
    return this.tried && this.profession.trim().length > MAX_PROFESSION
      ? m.team_error_profession({ max: MAX_PROFESSION })
      : undefined;
  }

  /** No last day, or one that is a day. */
  get untilIsSound(): boolean {
    return this.until.trim() === '' || isIsoDate(this.until);
  }

  /** Whether it can be saved; shows what is wrong when it cannot. */
  check(): boolean {
    this.tried = true;
    return !this.nameError && !this.initialsError && !this.professionError && this.untilIsSound;
  }

  /** The act: a new member, or what was changed. */
  drafts(newId: () => string): DraftChange[] {
    const id = this.member?.id ?? newId();
    const fields = {
      name: this.name.trim(),
      initials: this.initials.trim() || this.suggestedInitials,
      profession: this.profession.trim(),
      organisation: this.organisation,
      organisationName: this.organisation === 'municipality' ? '' : this.organisationName.trim(),
      inQualityTeam: this.inQualityTeam,
    };
    const before = this.member;
    const roles = ROLES.filter((role) => this.roles[role] !== (before?.role[role] === true));
    const until = this.until || null;
    return [
      ...(before ? [] : [createMember({ id }, fields)]),
      edited('member', id, {
        ...(until === (before?.until ?? null) ? {} : { until }),
        ...Object.fromEntries(
          Object.entries(fields).filter(
            ([name, value]) => value !== (before?.[name as keyof typeof fields] ?? ''),
          ),
        ),
        ...Object.fromEntries(
          roles.map((role) => [`role.${role}`, this.roles[role] ? true : null]),
        ),
      }),
    ].filter((draft) => Object.keys(draft.fields).length > 0);
  }
}
