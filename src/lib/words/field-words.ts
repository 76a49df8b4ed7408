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
    name: m.words_field_name,
    municipality: m.words_field_municipality,
    intervention: m.words_field_intervention,
    about: m.words_field_about,
    rhythm: m.words_field_rhythm,
    agenda: m.words_field_agenda,
    activeCap: m.words_field_active_cap,
    origin: m.words_field_origin,
    forum: m.words_field_forum,
    pause: m.words_field_pause,
  },
  member: {
    name: m.words_field_name,
    initials: m.words_field_initials,
    profession: m.words_field_profession,
    organisation: m.words_field_organisation,
    organisationName: m.words_field_organisation_name,
    inQualityTeam: m.words_field_in_quality_team,
    leftOn: m.words_field_left_on,
    away: m.words_field_away,
    until: m.words_field_until,
    role: m.words_field_role,
  },
  coreElement: {
    title: m.words_field_title,
    kind: m.words_field_kind,
    description: m.words_field_description,
    order: m.words_field_order,
  },
  developmentPoint: {
    title: m.words_field_title,
    kind: m.words_field_kind,
    why: m.words_field_why,
    goal: m.field_goal,
    signs: m.field_signs,
    changes: m.field_changes,
    priority: m.words_field_priority,
    owner: m.words_field_owner,
    anchoring: m.words_field_anchoring,
    order: m.words_field_order,
    closed: m.words_field_closed,
    number: m.words_field_number,
    coreElement: m.words_field_core_element,
    criterion: m.words_field_criterion,
    criterionMet: m.words_field_criterion_met,
    goalCheck: m.field_goal_check,
  },
  idea: {
    text: m.words_field_text,
    pointId: m.words_field_point,
    order: m.words_field_order,
    fate: m.words_field_fate,
    inspiredBy: m.words_field_inspired_by,
    differently: m.words_field_differently,
    firstTry: m.words_field_first_try,
  },
  testAction: {
    title: m.words_field_title,
    pointId: m.words_field_point,
    owner: m.words_field_owner,
    nextFollowUp: m.words_field_next_follow_up,
    presentOn: m.words_field_present_on,
    loggedAfterwards: m.words_field_logged_afterwards,
    ideaId: m.words_field_idea,
    order: m.words_field_order,
    number: m.words_field_number,
    signId: m.words_field_sign,
    contributor: m.words_field_contributor,
  },
  cycle: {
    testActionId: m.words_field_test_action,
    parentCycleId: m.words_field_parent_cycle,
    phase: m.words_field_phase,
    question: m.words_field_question,
    attempt: m.words_field_attempt,
    prediction: m.words_field_prediction,
    predictionWhy: m.words_field_prediction_why,
    plan: m.words_field_plan,
    size: m.words_field_size,
    several: m.words_field_several,
    lookAt: m.words_field_look_at,
    stamp: m.words_field_stamp,
    startedOn: m.words_field_started_on,
    reflectOn: m.words_field_reflect_on,
    fidelity: m.words_field_fidelity,
    deviations: m.words_field_deviations,
    happened: m.words_field_happened,
    learned: m.words_field_learned,
    asExpected: m.words_field_as_expected,
    outcome: m.words_field_outcome,
    elsewhere: m.words_field_elsewhere,
    suggestion: m.words_field_suggestion,
    decision: m.words_field_decision,
    label: m.words_field_label,
  },
  observation: {
    testActionId: m.words_field_test_action,
    cycleId: m.words_field_cycle,
    kind: m.words_field_kind,
    text: m.words_field_text,
    credit: m.words_field_credit,
    on: m.words_field_on,
  },
  task: {
    text: m.words_field_text,
    owner: m.words_field_owner,
    due: m.words_field_due,
    done: m.words_field_done,
    pointId: m.words_field_point,
    testActionId: m.words_field_test_action,
    origin: m.words_field_from,
  },
  meeting: {
    state: m.words_field_state,
    on: m.words_field_on,
    time: m.words_field_time,
    startedAt: m.words_field_started_at,
    endedAt: m.words_field_ended_at,
    minutesUsed: m.words_field_minutes_used,
    agenda: m.words_field_agenda,
    followUp: m.words_field_follow_up,
    liftEyes: m.words_field_lift_eyes,
    facilitator: m.words_field_facilitator,
    noteTaker: m.words_field_note_taker,
    news: m.words_field_news,
    wentWell: m.words_field_went_well,
    nextTime: m.words_field_next_time,
    note: m.words_field_note,
    present: m.words_field_present,
    seen: m.words_field_seen,
    minutes: m.words_field_minutes,
  },
  parkedItem: {
    text: m.words_field_text,
    forum: m.words_field_forum,
    owner: m.words_field_owner,
    testActionId: m.words_field_test_action,
    parkedOn: m.words_field_parked_on,
    cameBack: m.words_field_came_back,
  },
  decisionRequest: {
    question: m.words_field_question,
    to: m.words_field_to,
    pointId: m.words_field_point,
    testActionId: m.words_field_test_action,
    askedOn: m.words_field_asked_on,
    wantedBy: m.words_field_wanted_by,
    answer: m.words_field_answer,
    kind: m.leader_field_kind,
    otherwise: m.leader_field_otherwise,
    passedOn: m.leader_field_passed_on,
    outcome: m.words_field_outcome_of_answer,
    dropped: m.leader_field_dropped,
    reply: m.words_field_answer,
  },
  barrier: {
    text: m.words_field_text,
    kind: m.words_field_kind,
    pointId: m.words_field_point,
    testActionId: m.words_field_test_action,
    resolved: m.words_field_resolved,
  },
  spread: {
    testActionId: m.words_field_test_action,
    place: m.words_field_place,
    takenUpBy: m.words_field_taken_up_by,
    on: m.words_field_on,
    note: m.words_field_note,
  },
  sign: {
    pointId: m.words_field_point,
    text: m.words_field_text,
    order: m.words_field_order,
    seen: m.words_field_sign_seen,
  },
  leaderQuestion: {
    text: m.words_field_text,
    by: m.words_field_asked_by,
    askedOn: m.words_field_asked_on,
    pointId: m.words_field_point,
    testActionId: m.words_field_test_action,
    cycleId: m.words_field_cycle,
    answer: m.words_field_answer,
    putBy: m.words_field_put_by,
  },
  direction: {
    lasting: m.words_field_lasting,
    mandate: m.words_field_mandate,
    mayDecide: m.words_field_may_decide,
    visit: m.words_field_visit,
    said: m.words_field_said,
  },
};

/**
 * The word for a field, in small letters inside a sentence: "næste opfølgning".
 *
 * @param field as the log names it; an entry of a set ("role.leader") reads as its set
 */
export function fieldWord(kind: string, field: string): string {
  if (field === 'removed') return m.words_field_removed();
  if (field === 'made') return m.words_field_made();
  if (!isRecordKind(kind)) return field;
  const words: Record<string, () => string> = WORDS[kind];
  const name = field.split('.', 1)[0] ?? field;
  return Object.hasOwn(words, name) ? (words[name]?.() ?? field) : field;
}
