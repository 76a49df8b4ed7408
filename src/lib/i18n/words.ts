/**
 * The words of the work, by the names the code has for them. Each function answers in the language
 * chosen now, and markup that calls it follows when the language changes.
 */
import type { ClosedReason } from '$lib/domain/cadence/holidays';
import type { FindingKind } from '$lib/domain/privacy/scan-text';
import type { PointKind } from '$lib/domain/records/core-element';
import type { MeetingState } from '$lib/domain/records/meeting';
import type { ObservationKind } from '$lib/domain/records/observation';
import type { SignAnswer } from '$lib/domain/records/sign';
import type { TaskOrigin } from '$lib/domain/records/task';
import type { DecisionKind, Words } from './card-words';
import { m } from './paraglide/messages.js';

export {
  barrierWord,
  columnWord,
  decisionWord,
  pointKindWord,
  type DecisionKind,
} from './card-words';

/** "Gik det, som vi forventede?" */
export type ExpectedKind = 'yes' | 'partly' | 'no';
/** What came of it. */
export type OutcomeKind = 'better' | 'same' | 'worse' | 'unknown';
/** Roles a member can have, and belonging to the kvalitetsteam. */
export type RoleKind = 'coordinator' | 'facilitator' | 'noteTaker' | 'leader' | 'qualityTeam';
/** Where a member comes from. */
export type OrganisationKind = 'municipality' | 'association' | 'volunteer';
/** "Er vi tættere på målet?" */
export type GoalAnswerKind = 'closer' | 'same' | 'further' | 'unknown';
/** The parts of a tavlemøde. */
export type MeetingPartKind = 'news' | 'ideas' | 'followUp' | 'tasks' | 'agreements';

const decisionMeanings: Words<DecisionKind> = {
  adapt: () => m.words_decision_adapt_means(),
  expand: () => m.words_decision_expand_means(),
  adopt: () => m.words_decision_adopt_means(),
  stop: () => m.words_decision_stop_means(),
  continue: () => m.words_decision_continue_means(),
};

/** What a decision leads to, in one short sentence without a full stop. */
export function decisionMeaning(kind: DecisionKind): string {
  return decisionMeanings[kind]();
}

const coreElementKindWords: Words<PointKind> = {
  intervention: () => m.words_core_intervention(),
  organisational: () => m.words_core_organisational(),
};

/** Kind of a kerneelement. */
export function coreElementKindWord(kind: PointKind): string {
  return coreElementKindWords[kind]();
}

const observationWords: Words<ObservationKind> = {
  saw: () => m.words_observation_saw(),
  citizen: () => m.words_observation_citizen(),
  colleague: () => m.words_observation_colleague(),
  assessment: () => m.words_observation_assessment(),
  number: () => m.words_observation_number(),
};

/** Vi så · Borgeren sagde … */
export function observationWord(kind: ObservationKind): string {
  return observationWords[kind]();
}

const expectedWords: Words<ExpectedKind> = {
  yes: () => m.words_yes(),
  partly: () => m.words_expected_partly(),
  no: () => m.words_no(),
};

/** Ja · Delvist · Nej. */
export function expectedWord(kind: ExpectedKind): string {
  return expectedWords[kind]();
}

const outcomeWords: Words<OutcomeKind> = {
  better: () => m.words_outcome_better(),
  same: () => m.words_outcome_same(),
  worse: () => m.words_outcome_worse(),
  unknown: () => m.words_outcome_unknown(),
};

/** Bedre · Som før · Dårligere · Ved vi ikke endnu. */
export function outcomeWord(kind: OutcomeKind): string {
  return outcomeWords[kind]();
}

const roleWords: Words<RoleKind> = {
  coordinator: () => m.words_role_coordinator(),
  facilitator: () => m.words_role_facilitator(),
  noteTaker: () => m.words_role_note_taker(),
  leader: () => m.words_role_leader(),
  qualityTeam: () => m.words_role_quality_team(),
};

/** Tovholder · Mødeleder · Referent · Leder · Kvalitetsteam. */
export function roleWord(kind: RoleKind): string {
  return roleWords[kind]();
}

const organisationWords: Words<OrganisationKind> = {
  municipality: () => m.words_organisation_municipality(),
  association: () => m.words_organisation_association(),
  volunteer: () => m.words_organisation_volunteer(),
};

/** Kommune · Forening · Frivillig. */
export function organisationWord(kind: OrganisationKind): string {
  return organisationWords[kind]();
}

const goalAnswerWords: Words<GoalAnswerKind> = {
  closer: () => m.words_goal_closer(),
  same: () => m.words_goal_same(),
  further: () => m.words_goal_further(),
  unknown: () => m.words_goal_unknown(),
};

/** Answers to "Er vi tættere på målet?". */
export function goalAnswerWord(kind: GoalAnswerKind): string {
  return goalAnswerWords[kind]();
}

const signAnswerWords: Words<SignAnswer> = {
  seen: () => m.signs_answer_seen(),
  notSeen: () => m.signs_answer_not_seen(),
  unknown: () => m.signs_answer_unknown(),
};

/** Set · Ikke set · Ved ikke: whether a tegn was seen. */
export function signAnswerWord(kind: SignAnswer): string {
  return signAnswerWords[kind]();
}

const meetingPartWords: Words<MeetingPartKind> = {
  news: () => m.words_part_news(),
  ideas: () => m.words_part_ideas(),
  followUp: () => m.words_part_follow_up(),
  tasks: () => m.words_part_tasks(),
  agreements: () => m.words_part_agreements(),
};

/** The heading of a part of the tavlemøde. */
export function meetingPartWord(kind: MeetingPartKind): string {
  return meetingPartWords[kind]();
}

const meetingStateWords: Words<MeetingState> = {
  planned: () => m.formats_meeting_planned(),
  running: () => m.formats_meeting_running(),
  held: () => m.formats_meeting_held(),
  cancelled: () => m.words_called_off(),
};

/** Planlagt · I gang · Holdt · Aflyst. */
export function meetingStateWord(kind: MeetingState): string {
  return meetingStateWords[kind]();
}

const taskOriginWords: Words<TaskOrigin> = {
  describe: () => m.words_task_describe(),
  checkBack: () => m.words_task_check_back(),
};

/** Why a task exists, where the app made it. */
export function taskOriginWord(kind: TaskOrigin): string {
  return taskOriginWords[kind]();
}

const closedReasonWords: Words<ClosedReason> = {
  newYearsDay: () => m.words_closed_new_years_day(),
  maundyThursday: () => m.words_closed_maundy_thursday(),
  goodFriday: () => m.words_closed_good_friday(),
  easterSunday: () => m.words_closed_easter_sunday(),
  easterMonday: () => m.words_closed_easter_monday(),
  prayerDay: () => m.words_closed_prayer_day(),
  ascensionDay: () => m.words_closed_ascension_day(),
  whitSunday: () => m.words_closed_whit_sunday(),
  whitMonday: () => m.words_closed_whit_monday(),
  christmasDay: () => m.words_closed_christmas_day(),
  secondChristmasDay: () => m.words_closed_second_christmas_day(),
  constitutionDay: () => m.words_closed_constitution_day(),
  christmasEve: () => m.words_closed_christmas_eve(),
  newYearsEve: () => m.words_closed_new_years_eve(),
  weekend: () => m.words_closed_weekend(),
};

/** The name of a day the office is closed, in small letters as within a sentence. */
export function closedReasonWord(kind: ClosedReason): string {
  return closedReasonWords[kind]();
}

const findingWords: Words<FindingKind> = {
  cpr: () => m.words_finding_cpr(),
  phone: () => m.words_finding_phone(),
  email: () => m.words_finding_email(),
};

/** What the privacy scan saw: "ligner et CPR-nummer". */
export function findingWord(kind: FindingKind): string {
  return findingWords[kind]();
}
