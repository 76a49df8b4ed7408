/** The kinds of record as words, one and many. */
import type { RecordKind } from '$lib/domain/records/kinds';
import { m } from '$lib/i18n/paraglide/messages.js';

const WORDS: Record<RecordKind, () => string> = {
  board: m.kind_board,
  member: m.kind_member,
  coreElement: m.kind_core_element,
  developmentPoint: m.kind_point,
  idea: m.kind_idea,
  testAction: m.kind_test,
  cycle: m.kind_cycle,
  observation: m.kind_observation,
  task: m.kind_task,
  meeting: m.kind_meeting,
  parkedItem: m.kind_parked_item,
  decisionRequest: m.kind_request,
  barrier: m.kind_barrier,
  spread: m.kind_spread,
  sign: m.kind_sign,
  leaderQuestion: m.kind_leader_question,
  direction: m.kind_direction,
};

const COUNTS: Record<RecordKind, (inputs: { count: number }) => string> = {
  board: m.words_count_boards,
  member: m.words_count_members,
  coreElement: m.words_count_core_elements,
  developmentPoint: m.words_count_points,
  idea: m.words_count_ideas,
  testAction: m.words_count_tests,
  cycle: m.words_count_cycles,
  observation: m.words_count_observations,
  task: m.words_count_tasks,
  meeting: m.words_count_meetings,
  parkedItem: m.words_count_parked,
  decisionRequest: m.words_count_requests,
  barrier: m.words_count_barriers,
  spread: m.words_count_spread,
  sign: m.words_count_signs,
  leaderQuestion: m.words_count_leader_questions,
  direction: m.words_count_directions,
};

/** "Udviklingspunkt". */
export function kindWord(kind: RecordKind): string {
  return WORDS[kind]();
}

/** "3 idéer". */
export function kindCount(kind: RecordKind, count: number): string {
  return COUNTS[kind]({ count });
}
