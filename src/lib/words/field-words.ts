/** The fields of every kind of record as words: for conflicts, for what a file changes, for history. */
import type { RecordMeta } from '$lib/domain/records/fields';
import { isRecordKind, type RecordKind } from '$lib/domain/records/kind-names';
import type { Records } from '$lib/domain/records/kinds';
import { m } from '$lib/i18n/paraglide/messages.js';

type Words = {
  [K in RecordKind]: Record<Exclude<keyof Records[K], keyof RecordMeta>, () => string>;
};

const WORDS: Words = {
  board: {
    name: m.exchange_field_name,
    municipality: m.exchange_field_municipality,
    intervention: m.exchange_field_intervention,
    about: m.exchange_field_about,
    rhythm: m.exchange_field_rhythm,
    agenda: m.exchange_field_agenda,
    activeCap: m.exchange_field_active_cap,
    origin: m.exchange_field_origin,
    forum: m.exchange_field_forum,
  },
  member: {
    name: m.exchange_field_name,
    initials: m.exchange_field_initials,
    profession: m.exchange_field_profession,
    organisation: m.exchange_field_organisation,
    organisationName: m.exchange_field_organisation_name,
    inQualityTeam: m.exchange_field_in_quality_team,
    leftOn: m.exchange_field_left_on,
    role: m.exchange_field_role,
  },
  coreElement: {
    title: m.exchange_field_title,
    kind: m.exchange_field_kind,
    description: m.exchange_field_description,
    order: m.exchange_field_order,
  },
  developmentPoint: {
    title: m.exchange_field_title,
    kind: m.exchange_field_kind,
    why: m.exchange_field_why,
    goal: m.field_goal,
    signs: m.field_signs,
    changes: m.field_changes,
    priority: m.exchange_field_priority,
    owner: m.exchange_field_owner,
    anchoring: m.exchange_field_anchoring,
    order: m.exchange_field_order,
    closed: m.exchange_field_closed,
    number: m.inspire_field_number,
    coreElement: m.exchange_field_core_element,
    criterion: m.exchange_field_criterion,
    criterionMet: m.exchange_field_criterion_met,
    goalCheck: m.field_goal_check,
  },
  idea: {
    text: m.exchange_field_text,
    pointId: m.exchange_field_point,
    order: m.exchange_field_order,
    fate: m.exchange_field_fate,
    inspiredBy: m.inspire_field_inspired_by,
    differently: m.inspire_field_differently,
    firstTry: m.inspire_field_first_try,
  },
  testAction: {
    title: m.exchange_field_title,
    pointId: m.exchange_field_point,
    owner: m.exchange_field_owner,
    nextFollowUp: m.exchange_field_next_follow_up,
    presentOn: m.exchange_field_present_on,
    loggedAfterwards: m.exchange_field_logged_afterwards,
    ideaId: m.exchange_field_idea,
    order: m.exchange_field_order,
    number: m.inspire_field_number,
    signId: m.signs_field_sign,
    contributor: m.exchange_field_contributor,
  },
  cycle: {
    testActionId: m.exchange_field_test_action,
    parentCycleId: m.exchange_field_parent_cycle,
    phase: m.exchange_field_phase,
    question: m.exchange_field_question,
    attempt: m.exchange_field_attempt,
    prediction: m.exchange_field_prediction,
    predictionWhy: m.exchange_field_prediction_why,
    plan: m.exchange_field_plan,
    size: m.exchange_field_size,
    several: m.exchange_field_several,
    lookAt: m.exchange_field_look_at,
    stamp: m.exchange_field_stamp,
    startedOn: m.exchange_field_started_on,
    reflectOn: m.exchange_field_reflect_on,
    fidelity: m.exchange_field_fidelity,
    deviations: m.exchange_field_deviations,
    happened: m.exchange_field_happened,
    learned: m.exchange_field_learned,
    asExpected: m.exchange_field_as_expected,
    outcome: m.exchange_field_outcome,
    elsewhere: m.exchange_field_elsewhere,
    suggestion: m.exchange_field_suggestion,
    decision: m.exchange_field_decision,
    label: m.exchange_field_label,
  },
  observation: {
    testActionId: m.exchange_field_test_action,
    cycleId: m.exchange_field_cycle,
    kind: m.exchange_field_kind,
    text: m.exchange_field_text,
    credit: m.exchange_field_credit,
    on: m.exchange_field_on,
  },
  task: {
    text: m.exchange_field_text,
    owner: m.exchange_field_owner,
    due: m.exchange_field_due,
    done: m.exchange_field_done,
    pointId: m.exchange_field_point,
    testActionId: m.exchange_field_test_action,
    origin: m.exchange_field_from,
  },
  meeting: {
    state: m.exchange_field_state,
    on: m.exchange_field_on,
    time: m.exchange_field_time,
    startedAt: m.exchange_field_started_at,
    endedAt: m.exchange_field_ended_at,
    minutesUsed: m.exchange_field_minutes_used,
    agenda: m.exchange_field_agenda,
    followUp: m.exchange_field_follow_up,
    liftEyes: m.exchange_field_lift_eyes,
    facilitator: m.exchange_field_facilitator,
    noteTaker: m.exchange_field_note_taker,
    news: m.exchange_field_news,
    wentWell: m.exchange_field_went_well,
    nextTime: m.exchange_field_next_time,
    note: m.exchange_field_note,
    present: m.exchange_field_present,
    seen: m.exchange_field_seen,
    minutes: m.exchange_field_minutes,
  },
  parkedItem: {
    text: m.exchange_field_text,
    forum: m.exchange_field_forum,
    owner: m.exchange_field_owner,
    testActionId: m.exchange_field_test_action,
    parkedOn: m.exchange_field_parked_on,
    cameBack: m.exchange_field_came_back,
  },
  decisionRequest: {
    question: m.exchange_field_question,
    to: m.exchange_field_to,
    pointId: m.exchange_field_point,
    testActionId: m.exchange_field_test_action,
    askedOn: m.exchange_field_asked_on,
    wantedBy: m.exchange_field_wanted_by,
    answer: m.exchange_field_answer,
  },
  barrier: {
    text: m.exchange_field_text,
    kind: m.exchange_field_kind,
    pointId: m.exchange_field_point,
    testActionId: m.exchange_field_test_action,
    resolved: m.exchange_field_resolved,
  },
  spread: {
    testActionId: m.exchange_field_test_action,
    place: m.inspire_field_place,
    takenUpBy: m.inspire_field_taken_up_by,
    on: m.exchange_field_on,
    note: m.exchange_field_note,
  },
  sign: {
    pointId: m.exchange_field_point,
    text: m.exchange_field_text,
    order: m.exchange_field_order,
    seen: m.signs_field_seen,
  },
};

/**
 * The word for a field, in small letters inside a sentence: "næste opfølgning".
 *
 * @param field as the log names it; an entry of a set ("role.leader") reads as its set
 */
export function fieldWord(kind: string, field: string): string {
  if (field === 'removed') return m.exchange_field_removed();
  if (field === 'made') return m.exchange_field_made();
  if (!isRecordKind(kind)) return field;
  const words: Record<string, () => string> = WORDS[kind];
  const name = field.split('.', 1)[0] ?? field;
  return Object.hasOwn(words, name) ? (words[name]?.() ?? field) : field;
}
